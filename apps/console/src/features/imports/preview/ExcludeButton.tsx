import type { ImportRow } from '@zhiben/contract/imports.ts';
import { Button } from 'antd';
import { Sending } from './Sending.tsx';
import type { Correct } from './use-correct.ts';

interface ExcludeButtonProps {
  readonly row: ImportRow;
  readonly correct: Correct;
}

export function ExcludeButton({ row, correct }: ExcludeButtonProps) {
  const excluded = row.status === 'excluded';
  return (
    <Sending act={() => correct(row.row, { excluded: !excluded })}>
      {(send, pending) => (
        <Button size="small" loading={pending} onClick={send}>
          {excluded ? '恢复' : '排除'}
          <span className="sr-only">第 {row.row} 行</span>
        </Button>
      )}
    </Sending>
  );
}
