import type { TipOffAction, TipOffState } from '@zhiben/vocabulary/tip-offs.ts';

/** Every move a tip-off can make. What this table does not say cannot happen. */
export const MOVES: Readonly<Record<TipOffState, Partial<Record<TipOffAction, TipOffState>>>> = {
  received: {
    'turn-into-hazard': 'investigating',
    refer: 'referred',
    decline: 'declined',
    join: 'joined',
    ask: 'received',
  },
  investigating: { answer: 'answered', ask: 'investigating' },
  answered: { 'propose-reward': 'answered', 'decide-reward': 'answered' },
  referred: {},
  declined: {},
  joined: {},
};

/** What the moves about a reward depend on. */
export interface RewardStanding {
  readonly verified: boolean | null;
  /** Who proposed a reward, if somebody did. */
  readonly proposedBy: string | null;
  readonly decided: boolean;
}

export type Because =
  | 'not-now'
  | 'not-verified'
  | 'already-proposed'
  | 'nothing-proposed'
  | 'already-decided'
  | 'own-proposal';

export type Step =
  | { readonly kind: 'moved'; readonly state: TipOffState }
  | { readonly kind: 'refused'; readonly because: Because };

/** Decides one move. Pure; whose role may ask for it is the permission table's. */
export function step(state: TipOffState, action: TipOffAction, reward: RewardStanding, personId: string): Step {
  const next = MOVES[state][action];
  if (next === undefined) return refused('not-now');
  const because = action === 'propose-reward' ? whyNoProposal(reward) : whyNoDecision(action, reward, personId);
  return because === undefined ? { kind: 'moved', state: next } : refused(because);
}

function whyNoProposal({ verified, proposedBy }: RewardStanding): Because | undefined {
  if (verified !== true) return 'not-verified';
  return proposedBy === null ? undefined : 'already-proposed';
}

function whyNoDecision(action: TipOffAction, { proposedBy, decided }: RewardStanding, personId: string) {
  if (action !== 'decide-reward') return undefined;
  if (proposedBy === null) return 'nothing-proposed';
  if (decided) return 'already-decided';
  return proposedBy === personId ? 'own-proposal' : undefined;
}

const refused = (because: Because): Step => ({ kind: 'refused', because });
