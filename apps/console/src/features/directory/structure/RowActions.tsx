import { Button } from 'antd';

interface RowActionsProps {
  readonly name: string;
  readonly closed: boolean;
  /** What closing and taking back are called here. */
  readonly words: readonly [close: string, reopen: string];
  readonly onChange: () => void;
  readonly onClose: () => void;
}

export function RowActions({ name, closed, words: [close, reopen], onChange, onClose }: RowActionsProps) {
  return (
    <span className="row-actions">
      {!closed && (
        <Button type="link" size="small" aria-label={`修改${name}`} onClick={onChange}>
          修改
        </Button>
      )}
      <Button type="link" size="small" aria-label={`${closed ? reopen : close}${name}`} onClick={onClose}>
        {closed ? reopen : close}
      </Button>
    </span>
  );
}
