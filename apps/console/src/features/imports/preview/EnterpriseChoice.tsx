import type { ImportRow } from '@zhiben/contract/imports.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button } from 'antd';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { Sending } from './Sending.tsx';
import type { Correct } from './use-correct.ts';

/** A name that is not exactly an enterprise's, or one that a person settled and may settle anew. */
export const isEnterpriseOpen = ({ enterprise }: ImportRow): boolean =>
  enterprise !== null && enterprise.kind !== 'exact' && enterprise.kind !== 'alias';

interface EnterpriseChoiceProps {
  readonly row: ImportRow;
  readonly correct: Correct;
}

/** Which enterprise a row means: the nearest names to choose from, or any other. */
export function EnterpriseChoice({ row, correct }: EnterpriseChoiceProps) {
  const { enterprise } = row;
  if (enterprise === null || !isEnterpriseOpen(row)) return null;
  const choose = (enterpriseId: EnterpriseId) => correct(row.row, { enterpriseId });
  const candidates = enterprise.candidates.filter(({ id }) => enterprise.kind !== 'chosen' || id !== enterprise.id);
  return (
    <div className="import-choice">
      <span>{enterprise.kind === 'chosen' ? `企业已选定：${enterprise.name}` : '选择企业：'}</span>
      {candidates.map(({ id, name, score }) => (
        <Sending key={id} act={() => choose(id)}>
          {(send, pending) => (
            <Button size="small" loading={pending} onClick={send}>
              {name}
              <span className="quiet">{Math.round(score * 100)}%</span>
            </Button>
          )}
        </Sending>
      ))}
      <EnterprisePicker
        aria-label={`第 ${row.row} 行的企业`}
        placeholder="选择其他企业"
        width={200}
        onChange={(id) => {
          // What goes wrong is said above the rows.
          if (id !== undefined) choose(id as EnterpriseId).catch(() => undefined);
        }}
      />
    </div>
  );
}
