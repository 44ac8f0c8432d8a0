import { DeleteOutlined, FileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { KeptPhoto } from './kept-photos.ts';

interface WaitingPhotoProps {
  readonly photo: KeptPhoto;
  /** Why it did not arrive. */
  readonly problem: string | undefined;
  readonly onRemove: () => void;
}

/** A photo or paper that waits to be sent: shown where the browser can, named otherwise. */
export function WaitingPhoto({ photo: { file }, problem, onRemove }: WaitingPhotoProps) {
  const [seen, setSeen] = useState(isPicture(file));
  const url = useObjectUrl(file);
  return (
    <figure className={seen ? 'waiting-photo' : 'waiting-photo waiting-paper'}>
      {seen ? (
        <img src={url} alt={file.name} onError={() => setSeen(false)} />
      ) : (
        <span className="paper">
          <FileOutlined aria-hidden />
          <span>{file.name}</span>
        </span>
      )}
      <Button
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`移除 ${file.name}`}
        title="移除"
        size="small"
        onClick={onRemove}
      />
      {!seen && <figcaption className="quiet">{whyUnseen(file)}</figcaption>}
      {problem !== undefined && <figcaption role="alert">{problem}</figcaption>}
    </figure>
  );
}

function useObjectUrl(file: File): string {
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

function whyUnseen(file: File): string | null {
  if (/\.hei[cf]$/i.test(file.name)) return 'HEIC 照片，浏览器不能预览，原件照常上传保存。';
  return isPicture(file) ? '不能预览，可能不是照片或已损坏，请核对。' : null;
}
