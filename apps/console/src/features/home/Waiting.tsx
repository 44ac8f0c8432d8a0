import type { DutyView } from '@zhiben/contract/duties.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useChanged } from '../../api/changed.ts';
import { Empty } from '../../ui/Loaded.tsx';
import { DutyRow } from './DutyRow.tsx';

const FIRST_SHOWN = 12;

interface WaitingProps {
  readonly duties: readonly DutyView[];
  readonly total: number;
}

/** Everything that cannot move without this person, most urgent first. */
export function Waiting({ duties, total }: WaitingProps) {
  const changed = useChanged();
  const [all, setAll] = useState(false);
  const shown = all ? duties : duties.slice(0, FIRST_SHOWN);
  return (
    <section className="panel home-waiting" aria-labelledby="waiting">
      <h2 id="waiting">等我处理{total > 0 && <span className="home-count">{total}</span>}</h2>
      {duties.length === 0 && <Empty>没有等您处理的事项</Empty>}
      <ul className="duties">
        {shown.map((duty) => (
          <li key={duty.id} className={changed(duty.subjectId) ? 'changed' : undefined}>
            <DutyRow duty={duty} />
          </li>
        ))}
      </ul>
      {shown.length < duties.length && (
        <Button type="link" onClick={() => setAll(true)}>
          显示其余 {duties.length - shown.length} 项
        </Button>
      )}
      {shown.length === duties.length && duties.length < total && (
        <p className="quiet">
          只显示最紧急的 {duties.length} 项，共 {total} 项。
        </p>
      )}
    </section>
  );
}
