import { getDutyRoom, listShifts, type ShiftView } from '@zhiben/contract/duty-room.ts';
import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Remaining } from '../../../ui/Remaining.tsx';
import { SignatureShown } from '../../../ui/SignaturePad.tsx';
import { Time } from '../../../ui/Time.tsx';
import { WarningCard } from '../WarningCard.tsx';
import { WarningTabs } from '../WarningTabs.tsx';
import '../warnings.css';
import { AlarmsHandedOn, AlarmsStanding } from './AlarmsStanding.tsx';
import { HandOver } from './HandOver.tsx';
import { TakeOver } from './TakeOver.tsx';

/** Who is on duty, what they took over, and the shifts before. */
export function ShiftsPage() {
  const room = useOperation(getDutyRoom, {});
  const shifts = useOperation(listShifts, {});
  const [open, setOpen] = useState<'take' | 'hand-over'>();
  const { mayTake = false, mayHandOver = false, last = null } = room.data ?? {};
  return (
    <Page
      title="值班交接"
      actions={
        <>
          {mayTake && (
            <Button type="primary" onClick={() => setOpen('take')}>
              接班
            </Button>
          )}
          {mayHandOver && (
            <Button type="primary" onClick={() => setOpen('hand-over')}>
              交班
            </Button>
          )}
          <LinkButton to="/warnings/wall" plain>
            值班大屏
          </LinkButton>
        </>
      }
    >
      <WarningTabs />
      <div className="stack">
        <Loaded query={room}>{(found) => <Standing room={found} />}</Loaded>
        <section className="panel" aria-label="交接记录">
          <h2>交接记录</h2>
          <Loaded query={shifts} empty="还没有交接记录">
            {(found) => (
              <ol className="warning-lines">
                {found.map((shift) => (
                  <Shift key={shift.number} shift={shift} />
                ))}
              </ol>
            )}
          </Loaded>
        </section>
      </div>
      {open === 'take' && <TakeOver last={last} onClose={() => setOpen(undefined)} />}
      {open === 'hand-over' && last !== null && <HandOver running={last} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

type Room = NonNullable<ReturnType<typeof useOperation<typeof getDutyRoom>>['data']>;

function Standing({ room: { running, last, takeOverBy, open, standingAlarms } }: { readonly room: Room }) {
  return (
    <section className="panel" aria-label="当班">
      {running !== null ? (
        <p className="lead">
          <strong>{running.officerName}</strong>
          <span className="quiet">
            {' '}
            {running.post}，<Time at={running.takenAt} /> 接班
          </span>
        </p>
      ) : (
        <p className="lead">
          <span className="tag tag-overdue">无人在班</span>{' '}
          {takeOverBy !== null && (
            <>
              {last?.officerName} 已交班，接班期限 <Remaining dueAt={takeOverBy} />
            </>
          )}
        </p>
      )}
      {last?.notes != null && <p>上一班交代：{last.notes}</p>}
      <h3>未销警的预警（{open.length}）</h3>
      {open.length === 0 ? (
        <p className="quiet">没有未销警的预警。</p>
      ) : (
        <ol className="warning-lines">
          {open.map((warning) => (
            <li key={warning.id}>
              <Link to={`/warnings/${warning.id}`} className="row-link">
                <WarningCard warning={warning} />
              </Link>
            </li>
          ))}
        </ol>
      )}
      <AlarmsStanding standing={standingAlarms} />
    </section>
  );
}

function Shift({ shift }: { readonly shift: ShiftView }) {
  const { number, officerName, post, takenAt, handedOverAt, notes, openWarnings, standingAlarms, strokes } = shift;
  return (
    <li className="shift">
      <div>
        <strong>{officerName}</strong>{' '}
        <span className="quiet">
          {post}　第 {number} 班
        </span>
        <div>
          <Time at={takenAt} /> 接班，{handedOverAt === null ? '在班' : <>{<Time at={handedOverAt} />} 交班</>}
        </div>
        {notes !== null && <div>交代：{notes}</div>}
        {openWarnings !== null && openWarnings.length > 0 && (
          <div className="quiet">
            交班时未销警：
            {openWarnings.map(({ id, number: of, level, subjectName }) => (
              <Link key={id} to={`/warnings/${id}`} className="shift-warning">
                {of} {subjectName}（{warningLevelLabel[level]}）
              </Link>
            ))}
          </div>
        )}
        {standingAlarms !== null && standingAlarms.count > 0 && <AlarmsHandedOn standing={standingAlarms} />}
      </div>
      <SignatureShown strokes={strokes} name={officerName} />
    </li>
  );
}
