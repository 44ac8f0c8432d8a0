import { listMeetings, type Meeting } from '@zhiben/contract/supervision-meetings.ts';
import { dutyStateLabel } from '@zhiben/vocabulary/duties.ts';
import { meetingStateLabel } from '@zhiben/vocabulary/supervision.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SupervisionTabs } from '../SupervisionTabs.tsx';
import { FinishDialog, type Open, PlanDialog, RecordDialog } from './MeetingDialogs.tsx';
import '../supervision.css';

/** Joint meetings, latest first, and how far what they decided has come. */
export function MeetingsPage() {
  const found = useOperation(listMeetings, { query: { limit: 100 } });
  const mayKeep = useMay('meeting:keep');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Loaded query={found}>
      {({ items }) => (
        <Page
          title="联席会议"
          note={`共 ${items.length} 次`}
          actions={
            mayKeep && (
              <Button type="primary" onClick={() => setOpen({ what: 'plan' })}>
                安排会议
              </Button>
            )
          }
        >
          <SupervisionTabs />
          <div className="stack">
            {items.length === 0 && <p className="quiet">还没有联席会议。议题可从“建议”中选取。</p>}
            {items.map((one) => (
              <MeetingPanel key={one.id} one={one} onOpen={mayKeep ? setOpen : undefined} />
            ))}
          </div>
          {open?.what === 'plan' && <PlanDialog onClose={close} />}
          {open?.what === 'record' && <RecordDialog one={open.meeting} onClose={close} />}
          {open?.what === 'finish' && (
            <FinishDialog meetingId={open.meeting.id} decision={open.decision} onClose={close} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

interface MeetingPanelProps {
  readonly one: Meeting;
  readonly onOpen: ((open: Open) => void) | undefined;
}

function MeetingPanel({ one, onOpen }: MeetingPanelProps) {
  return (
    <section className="panel" aria-label={one.title}>
      <div className="proposal-head">
        <h2>{one.title}</h2>
        <span>
          <span className={`tag ${one.state === 'held' ? 'tag-final' : 'tag-near'}`}>
            {meetingStateLabel[one.state]}
          </span>{' '}
          {one.state === 'planned' && onOpen && (
            <Button type="primary" onClick={() => onOpen({ what: 'record', meeting: one })}>
              记录会议
            </Button>
          )}
        </span>
      </div>
      <p className="quiet">
        {one.heldOn}　{one.place}
        {one.attendees.length > 0 && `　参会：${one.attendees.join('、')}`}
      </p>
      <ol className="told-rows">
        {one.agenda.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      {one.minutes !== null && <p>{one.minutes}</p>}
      {one.decisions.map((decision) => (
        <div key={decision.id} className="letter-row">
          <p>
            <strong>{decision.words}</strong>　{decision.ownerName}　{decision.dueOn} 前{'　'}
            <span className="tag tag-state">{dutyStateLabel[decision.state]}</span>
          </p>
          {decision.done === null
            ? onOpen && <Button onClick={() => onOpen({ what: 'finish', meeting: one, decision })}>登记落实</Button>
            : decision.done.words !== '' && (
                <p className="quiet">
                  {decision.done.words}（{decision.done.byName}）
                </p>
              )}
        </div>
      ))}
    </section>
  );
}
