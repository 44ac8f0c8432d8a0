import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { PickButtons } from '../evidence/PickButtons.tsx';
import type { KeptPhoto } from './kept-photos.ts';
import type { usePhotos } from './use-photos.ts';

/** What goes with the report: taken now or chosen, sent when the hazard is reported. */
export function PhotoTray({ photos, add, remove }: ReturnType<typeof usePhotos>) {
  return (
    <fieldset className="evidence-field" aria-label="照片和资料">
      <PickButtons onPick={add} />
      <div className="evidence">
        {photos.map((photo) => (
          <Waiting key={photo.key} photo={photo} onRemove={() => remove(photo.key)} />
        ))}
      </div>
    </fieldset>
  );
}

function Waiting({ photo: { file }, onRemove }: { readonly photo: KeptPhoto; readonly onRemove: () => void }) {
  const picture = file.type.startsWith('image/');
  const url = useMemo(() => (picture ? URL.createObjectURL(file) : undefined), [file, picture]);
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return (
    <figure className="waiting-photo">
      {url === undefined ? <span className="paper">{file.name}</span> : <img src={url} alt={file.name} />}
      <Button
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`移除 ${file.name}`}
        title="移除"
        size="small"
        onClick={onRemove}
      />
    </figure>
  );
}
