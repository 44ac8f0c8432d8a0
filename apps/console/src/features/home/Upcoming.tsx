import type { DutyView } from '@zhiben/contract/duties.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import { dayTitle } from '../../ui/moments.ts';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { useNow } from '../../ui/use-now.ts';

interface UpcomingProps {
  readonly days: readonly { readonly on: string; readonly duties: readonly DutyView[] }[];
}

const SHOWN_A_DAY = 4;

export function Upcoming({ days }: UpcomingProps) {
  const now = useNow();
  return (
    <section className="panel" aria-labelledby="upcoming">
      <h2 id="upcoming">即将到期</h2>
      {days.length === 0 && <p className="quiet">近期没有到期事项</p>}
      {days.map(({ on, duties }) => (
        <div key={on} className="home-day">
          <h3>
            {dayTitle(on, now)}
            <span className="quiet"> {duties.length} 项</span>
          </h3>
          <ul className="plain">
            {duties.slice(0, SHOWN_A_DAY).map((duty) => (
              <li key={duty.id} title={duty.subjectTitle}>
                <SubjectLink kind={duty.subjectKind} id={duty.subjectId}>
                  <strong>{dutyKindLabel[duty.kind]}</strong> {duty.subjectTitle}
                </SubjectLink>
              </li>
            ))}
            {duties.length > SHOWN_A_DAY && <li className="quiet">另有 {duties.length - SHOWN_A_DAY} 项</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}
