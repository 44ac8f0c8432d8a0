import { CameraOutlined, PictureOutlined, UploadOutlined } from '@ant-design/icons';
import { usePhone } from '../../../ui/use-phone.ts';
import { PickFiles } from './PickFiles.tsx';

interface PickButtonsProps {
  /** `taken` is true when the camera has just taken it. */
  readonly onPick: (files: File[], taken: boolean) => void;
}

/** Camera first on the phone; one button at the desk. */
export function PickButtons({ onPick }: PickButtonsProps) {
  const phone = usePhone();
  if (!phone) {
    return (
      <PickFiles icon={<UploadOutlined aria-hidden />} onPick={(files) => onPick(files, false)}>
        上传照片或资料
      </PickFiles>
    );
  }
  return (
    <div className="pick">
      <PickFiles
        camera
        type="primary"
        ghost
        icon={<CameraOutlined aria-hidden />}
        onPick={(files) => onPick(files, true)}
      >
        拍照
      </PickFiles>
      <PickFiles icon={<PictureOutlined aria-hidden />} onPick={(files) => onPick(files, false)}>
        相册或文件
      </PickFiles>
    </div>
  );
}
