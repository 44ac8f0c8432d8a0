import type { DutyView } from '@zhiben/contract/duties.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { dayTitle } from '../../ui/moments.ts';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { useNow } from '../../ui/use-now.ts';

interface Day {
  readonly on: string;
  readonly duties: readonly DutyView[];
}

export function Upcoming({ days }: { readonly days: readonly Day[] }) {
  return (
    <section className="panel" aria-labelledby="upcoming">
      <h2 id="upcoming">即将到期</h2>
      {days.length === 0 && <p className="quiet">近期没有到期事项</p>}
      {days.map((day) => (
        <OneDay key={day.on} day={day} />
      ))}
    </section>
  );
}

const SHOWN_A_DAY = 4;

function OneDay({ day: { on, duties } }: { readonly day: Day }) {
  const now = useNow();
  const [all, setAll] = useState(false);
  const shown = all ? duties : duties.slice(0, SHOWN_A_DAY);
  return (
    <div className="home-day">
      <h3>
        {dayTitle(on, now)}
        <span className="quiet"> {duties.length} 项</span>
      </h3>
      <ul className="plain">
        {shown.map((duty) => (
          <li key={duty.id} title={duty.subjectTitle}>
            <SubjectLink kind={duty.subjectKind} id={duty.subjectId}>
              <strong>{dutyKindLabel[duty.kind]}</strong> {duty.subjectTitle}
            </SubjectLink>
          </li>
        ))}
      </ul>
      {shown.length < duties.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          显示其余 {duties.length - shown.length} 项
        </Button>
      )}
    </div>
  );
}
