import { Button, type ButtonProps } from 'antd';
import { useRef } from 'react';

const ACCEPTED = 'image/*,.pdf,.docx,.xlsx,.csv,.txt,video/mp4,video/quicktime';

interface PickFilesProps extends Omit<ButtonProps, 'onClick'> {
  /** Opens the camera instead of the files, where there is one. */
  readonly camera?: boolean;
  readonly onPick: (files: File[]) => void;
}

/** A button that asks for files. */
export function PickFiles({ camera = false, onPick, ...button }: PickFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        // Not `hidden`: a form shows its file inputs all the same.
        style={{ display: 'none' }}
        multiple={!camera}
        accept={camera ? 'image/*' : ACCEPTED}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          onPick([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
