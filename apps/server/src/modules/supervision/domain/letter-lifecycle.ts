import type { AddresseeKind, LetterAction, LetterKind, LetterState } from '@zhiben/vocabulary/supervision.ts';

type Moves = Readonly<Partial<Record<LetterAction, LetterState>>>;
export type LetterMoves = Readonly<Record<LetterState, Moves>>;

const ENDS: Moves = { close: 'closed', withdraw: 'withdrawn' };

/** A letter that is answered: what the addressee says is accepted or sent back, and nothing is over before. */
const ANSWERED: LetterMoves = {
  draft: { edit: 'draft', issue: 'issued', withdraw: 'withdrawn' },
  issued: { receive: 'received', ...ENDS },
  released: {},
  received: { answer: 'answered', ...ENDS },
  answered: { accept: 'accepted', 'send-back': 'sent-back', withdraw: 'withdrawn' },
  'sent-back': { answer: 'answered', ...ENDS },
  accepted: { close: 'closed' },
  closed: {},
  withdrawn: {},
};

/** What the public reads asks for no answer; found wrong, it is withdrawn even after it is over. */
const PUBLISHED: LetterMoves = {
  ...ANSWERED,
  issued: ENDS,
  received: {},
  answered: {},
  'sent-back': {},
  accepted: {},
  closed: { withdraw: 'withdrawn' },
};

/** Sealed until it is released to whom it is about. */
const SEALED: LetterMoves = {
  ...ANSWERED,
  issued: { release: 'released', withdraw: 'withdrawn' },
  released: { receive: 'received', ...ENDS },
};

/** Every step of every kind, and where it leads. The table `letter_moves` of the database says the same. */
export const LETTER_MOVES: Readonly<Record<LetterKind, LetterMoves>> = {
  'listing-notice': ANSWERED,
  'urging-letter': ANSWERED,
  'official-letter': ANSWERED,
  'interview-notice': ANSWERED,
  bulletin: { ...ANSWERED, closed: { withdraw: 'withdrawn' } },
  exposure: PUBLISHED,
  'covert-sheet': SEALED,
};

/** Told to many at once: never by the one person who wrote it. */
export const NEEDS_SECOND_PERSON: readonly LetterKind[] = ['bulletin', 'exposure'];
/** What only the head sends out. */
const HEADS: readonly LetterKind[] = ['listing-notice', 'interview-notice', ...NEEDS_SECOND_PERSON];

/** Who asks, as far as a letter is concerned. */
export interface LetterMover {
  readonly isDrafter: boolean;
  readonly isOfficer: boolean;
  readonly isDirector: boolean;
  /** Manages the enterprise to which it is addressed. */
  readonly isAddressee: boolean;
}

export interface LetterStanding {
  readonly kind: LetterKind;
  readonly state: LetterState;
  readonly addresseeKind: AddresseeKind;
}

export type LetterStep = 'allowed' | 'not-now' | 'not-yours' | 'second-person';

/** Whether this person may take the step now. */
export function letterStep(letter: LetterStanding, action: LetterAction, mover: LetterMover): LetterStep {
  if (!(action in LETTER_MOVES[letter.kind][letter.state])) return 'not-now';
  if (!isTheirs(letter, action, mover)) return 'not-yours';
  const alone = action === 'issue' && mover.isDrafter && NEEDS_SECOND_PERSON.includes(letter.kind);
  return alone ? 'second-person' : 'allowed';
}

function isTheirs({ kind, state, addresseeKind }: LetterStanding, action: LetterAction, mover: LetterMover): boolean {
  const office = mover.isOfficer || mover.isDirector;
  switch (action) {
    case 'receive':
    case 'answer':
      // Whoever has no account here is answered for by the office, which enters what came on paper.
      return addresseeKind === 'enterprise' ? mover.isAddressee : office;
    case 'issue':
      return HEADS.includes(kind) ? mover.isDirector : office;
    case 'withdraw':
      return state !== 'draft' && HEADS.includes(kind) ? mover.isDirector : office;
    default:
      return office;
  }
}

/** What this person may do now. The console draws its buttons from it. */
export const letterActions = (letter: LetterStanding, mover: LetterMover): readonly LetterAction[] =>
  (Object.keys(LETTER_MOVES[letter.kind][letter.state]) as LetterAction[]).filter(
    (action) => letterStep(letter, action, mover) === 'allowed',
  );

/** What has to be said with a step, in words: nothing is over unanswered, sent back or withdrawn without a reason. */
export function wordsOwed({ state }: Pick<LetterStanding, 'state'>, action: LetterAction): boolean {
  return action === 'send-back' || action === 'withdraw' || (action === 'close' && state !== 'accepted');
}

/** The public has read it: what was wrong is put right before the same eyes. */
export const correctionOwed = ({ kind, state }: LetterStanding, action: LetterAction): boolean =>
  kind === 'exposure' && action === 'withdraw' && state !== 'draft';
