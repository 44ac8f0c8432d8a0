import { CameraOutlined, DeleteOutlined } from '@ant-design/icons';
import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { newKey } from '../../../api/new-key.ts';
import { useDeviceFile } from '../../../ui/use-device-file.ts';
import { fileAt, putFile } from '../offline/site-device.ts';
import type { SiteDraft } from '../offline/site-draft.ts';

interface PhotoStripProps {
  readonly draft: SiteDraft;
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

const AT_MOST = 9;

/** Photos of one finding. Each is on the device before it is shown. */
export function PhotoStrip({ draft, keys, onChange }: PhotoStripProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (files: readonly File[]) => {
    const fitting = files.filter(({ size }) => size <= MAXIMUM_FILE_BYTES);
    setProblem(fitting.length < files.length ? '照片超过 20 MB，没有加入。' : null);
    try {
      const added: string[] = [];
      for (const file of fitting) added.push(await keepPhoto(draft, file));
      onChange([...keys, ...added].slice(0, AT_MOST));
    } catch {
      setProblem('照片没有保存：本机存储空间不足或浏览器不允许保存。');
    }
  };
  return (
    <div className="visit-photos">
      {keys.map((key, at) => (
        <Photo
          key={key}
          photoKey={key}
          name={`照片 ${at + 1}`}
          onRemove={() => onChange(keys.filter((one) => one !== key))}
        />
      ))}
      <Button
        size="large"
        icon={<CameraOutlined aria-hidden />}
        disabled={keys.length >= AT_MOST}
        onClick={() => input.current?.click()}
      >
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

async function keepPhoto({ key: draftKey, visitId }: SiteDraft, file: File): Promise<string> {
  const key = newKey();
  const takenAt = new Date(file.lastModified).toISOString();
  await putFile({
    key,
    draftKey,
    visitId,
    kind: 'visit-photo',
    blob: file,
    name: file.name,
    takenAt,
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
  const url = useDeviceFile(fileAt, photoKey);
  return (
    <figure style={{ margin: 0 }}>
      {url !== undefined && <img src={url} alt={name} />}
      <Button icon={<DeleteOutlined aria-hidden />} aria-label={`移除${name}`} onClick={onRemove} />
    </figure>
  );
}
