import { receiveWarning, type WarningDetail } from '@zhiben/contract/warnings.ts';
import { type WarningAction, warningActionLabel } from '@zhiben/vocabulary/warnings.ts';
import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Acknowledge } from './Acknowledge.tsx';
import type { WarningActProps } from './act-props.ts';
import { Check } from './Check.tsx';
import { Clear } from './Clear.tsx';
import { Dispatch } from './Dispatch.tsx';
import { Note } from './Note.tsx';

const DIALOG: Readonly<Record<Exclude<WarningAction, 'receive'>, ComponentType<WarningActProps>>> = {
  acknowledge: Acknowledge,
  dispatch: Dispatch,
  check: Check,
  clear: Clear,
  note: Note,
};

/** The act that carries it onward first. To have seen it is said with one press, without a form. */
const ORDER: readonly WarningAction[] = ['acknowledge', 'receive', 'clear', 'dispatch', 'check', 'note'];

/** What this person may do now: from the same function that guards the acts. */
export function WarningActs({ warning }: { readonly warning: WarningDetail }) {
  const [open, setOpen] = useState<keyof typeof DIALOG>();
  const receive = useAct(receiveWarning);
  const shown = ORDER.filter((action) => warning.allowedActions.includes(action));
  const Dialog = open === undefined ? undefined : DIALOG[open];
  const begin = (action: WarningAction) =>
    action === 'receive' ? receive.mutate({ params: { warningId: warning.id } }) : setOpen(action);
  return (
    <>
      <div className="warning-acts no-print">
        {shown.map((action, at) => (
          <Button
            key={action}
            type={at === 0 ? 'primary' : 'default'}
            loading={action === 'receive' && receive.isPending}
            onClick={() => begin(action)}
          >
            {warningActionLabel[action]}
          </Button>
        ))}
      </div>
      <ProblemNotice error={receive.error} />
      {Dialog !== undefined && <Dialog warning={warning} onClose={() => setOpen(undefined)} />}
    </>
  );
}
