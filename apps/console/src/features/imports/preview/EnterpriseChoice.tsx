import type { ImportRow } from '@zhiben/contract/imports.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { Sending } from './Sending.tsx';
import type { Correct, Decide } from './use-correct.ts';

/** A name that is not exactly an enterprise's, or one that a person settled and may settle anew. */
export const isEnterpriseOpen = ({ enterprise }: ImportRow): boolean =>
  enterprise !== null && enterprise.kind !== 'exact' && enterprise.kind !== 'alias';

interface EnterpriseChoiceProps {
  readonly row: ImportRow;
  readonly correct: Correct;
  readonly decide: Decide;
}

/** Which enterprise a row means: the nearest names to choose from, or any other; for all rows that say the same. */
export function EnterpriseChoice({ row, correct, decide }: EnterpriseChoiceProps) {
  const [alike, setAlike] = useState(true);
  const { enterprise } = row;
  if (enterprise === null || !isEnterpriseOpen(row)) return null;
  const choose = (enterpriseId: EnterpriseId) =>
    alike ? decide({ of: { namedLikeRow: row.row }, enterpriseId }) : correct(row.row, { enterpriseId });
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
      <Checkbox checked={alike} onChange={({ target }) => setAlike(target.checked)}>
        同名行一并更正
      </Checkbox>
      {enterprise.kind === 'unknown' && (
        <span className="quiet">
          名录中没有的企业，先<Link to="/imports?kind=enterprises">导入企业名单</Link>
          ，再回到本页点“重新核对”；或排除本行。
        </span>
      )}
    </div>
  );
}
