import type { TipOffDetail } from '@zhiben/contract/tip-offs.ts';
import { type TipOffAction, tipOffActionLabel } from '@zhiben/vocabulary/tip-offs.ts';
import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { Answer } from './Answer.tsx';
import { Ask } from './Ask.tsx';
import type { TipOffActProps } from './act-props.ts';
import { DecideReward } from './DecideReward.tsx';
import { Decline } from './Decline.tsx';
import { OpenIdentity } from './OpenIdentity.tsx';
import { ProposeReward } from './ProposeReward.tsx';
import { Refer } from './Refer.tsx';
import { TurnIntoHazard } from './TurnIntoHazard.tsx';

/** Joining is done beside the tip-offs that are proposed for it. */
const DIALOG: Readonly<Record<Exclude<TipOffAction, 'join'>, ComponentType<TipOffActProps>>> = {
  'turn-into-hazard': TurnIntoHazard,
  refer: Refer,
  decline: Decline,
  answer: Answer,
  ask: Ask,
  'propose-reward': ProposeReward,
  'decide-reward': DecideReward,
};
type Shown = keyof typeof DIALOG;

/** What this person may do now, the act that carries it onward first. */
export function TipOffActs({ tipOff }: { readonly tipOff: TipOffDetail }) {
  const [open, setOpen] = useState<Shown | 'identity'>();
  const shown = tipOff.allowedActions.filter((action): action is Shown => action in DIALOG);
  const Dialog = open === undefined ? undefined : open === 'identity' ? OpenIdentity : DIALOG[open];
  return (
    <div className="tip-off-acts no-print">
      {shown.map((action, at) => (
        <Button key={action} type={at === 0 ? 'primary' : 'default'} onClick={() => setOpen(action)}>
          {tipOffActionLabel[action]}
        </Button>
      ))}
      {tipOff.mayOpenIdentity && <Button onClick={() => setOpen('identity')}>启封举报人身份</Button>}
      {Dialog !== undefined && <Dialog tipOff={tipOff} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
