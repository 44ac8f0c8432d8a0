import { putAlarmBack, unshelveAlarm } from '@zhiben/contract/alarm-rules.ts';
import { type AlarmDetail, acknowledgeAlarms } from '@zhiben/contract/alarms.ts';
import { type AlarmAction, alarmActionLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Comment, Shelve, TakeOut } from './act-dialogs.tsx';
import { useAlarmAct } from './use-alarm-act.ts';

const DIALOG = { comment: Comment, shelve: Shelve, 'take-out': TakeOut } as const;
type Asked = keyof typeof DIALOG;
const ORDER: readonly AlarmAction[] = ['acknowledge', 'unshelve', 'put-back', 'shelve', 'take-out', 'comment'];

/** What this person may do now. Acknowledging is one click, or the key A. */
export function AlarmActs({ alarm }: { readonly alarm: AlarmDetail }) {
  const { id, ruleId, allowedActions } = alarm;
  const [open, setOpen] = useState<Asked>();
  const acknowledge = useAlarmAct(acknowledgeAlarms);
  const unshelve = useAlarmAct(unshelveAlarm);
  const putBack = useAlarmAct(putAlarmBack);
  const mayAcknowledge = allowedActions.includes('acknowledge');
  const take = () => acknowledge.send({ body: { alarmIds: [id], note: '' } });
  useKeyA(mayAcknowledge && open === undefined, take);

  const perform = (action: AlarmAction) => {
    if (action in DIALOG) setOpen(action as Asked);
    else if (action === 'acknowledge') take();
    else (action === 'unshelve' ? unshelve : putBack).send({ params: { ruleId } });
  };
  const Dialog = open && DIALOG[open];
  return (
    <div className="alarm-acts no-print">
      {ORDER.filter((action) => allowedActions.includes(action)).map((action) => (
        <Button
          key={action}
          type={action === 'acknowledge' ? 'primary' : 'default'}
          loading={action === 'acknowledge' && acknowledge.pending}
          onClick={() => perform(action)}
        >
          {alarmActionLabel[action]}
          {action === 'acknowledge' && <kbd>A</kbd>}
        </Button>
      ))}
      <ProblemNotice error={acknowledge.error ?? unshelve.error ?? putBack.error} />
      {Dialog && <Dialog alarm={alarm} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function useKeyA(enabled: boolean, act: () => void): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const typing = target instanceof HTMLElement && target.closest('input, textarea, [role=dialog]') !== null;
      if (event.key === 'a' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
