import { CameraOutlined, DeleteOutlined } from '@ant-design/icons';
import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { newKey } from '../../../api/new-key.ts';
import { useDeviceFile } from '../../../ui/use-device-file.ts';
import { fileOf, forgetFile, keepFile } from '../offline/device.ts';
import { answerTo, type Draft, withAnswer } from '../offline/draft.ts';
import { changeDraft } from '../offline/drafts.ts';

interface PhotoFieldProps {
  readonly draft: Draft;
  readonly placeId: string;
  readonly itemKey: string;
}

const AT_MOST = 9;

/** Photos of one bad answer. Each is on the device before it is shown. */
export function PhotoField({ draft, placeId, itemKey }: PhotoFieldProps) {
  const { photoKeys, sentPhotoIds } = answerTo(draft, placeId, itemKey);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const full = photoKeys.length + sentPhotoIds.length >= AT_MOST;

  const take = async (files: readonly File[]) => {
    const fitting = files.filter(({ size }) => size <= MAXIMUM_FILE_BYTES);
    setProblem(fitting.length < files.length ? '照片超过 20 MB，没有加入。' : null);
    try {
      const keys: string[] = [];
      for (const file of fitting) keys.push(await keepPhoto(draft, file));
      await changeDraft(draft, (latest) => {
        const before = answerTo(latest, placeId, itemKey).photoKeys;
        return withAnswer(latest, placeId, itemKey, { photoKeys: [...before, ...keys].slice(0, AT_MOST) });
      });
    } catch {
      setProblem('照片没有保存：本机存储空间不足或浏览器不允许保存。请清理空间后再拍。');
    }
  };
  const remove = (key: string) => {
    const others = photoKeys.filter((one) => one !== key);
    void changeDraft(draft, (latest) => withAnswer(latest, placeId, itemKey, { photoKeys: others }));
    forgetFile(key).catch(() => undefined);
  };
  return (
    <div className="check-photos">
      {sentPhotoIds.length > 0 && <span className="quiet">已有照片 {sentPhotoIds.length} 张</span>}
      {photoKeys.map((key, index) => (
        <Photo key={key} photoKey={key} name={`照片 ${index + 1}`} onRemove={() => remove(key)} />
      ))}
      <Button size="large" icon={<CameraOutlined aria-hidden />} disabled={full} onClick={() => input.current?.click()}>
        拍照
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        style={{ display: 'none' }}
        onChange={({ target }) => {
          void take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}

async function keepPhoto(draft: Draft, file: File): Promise<string> {
  const key = newKey();
  await keepFile({
    key,
    draftKey: draft.key,
    checkId: draft.checkId,
    kind: 'check-photo',
    blob: file,
    name: file.name,
    takenAt: new Date(file.lastModified).toISOString(),
    evidenceId: null,
  });
  return key;
}

interface PhotoProps {
  readonly photoKey: string;
  readonly name: string;
  readonly onRemove: () => void;
}

function Photo({ photoKey, name, onRemove }: PhotoProps) {
  const url = useDeviceFile(fileOf, photoKey);
  return (
    <figure className="check-photo">
      {url !== undefined && <img src={url} alt={name} />}
      <Button icon={<DeleteOutlined aria-hidden />} aria-label={`移除${name}`} title="移除" onClick={onRemove} />
    </figure>
  );
}
