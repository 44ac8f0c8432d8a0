import type { CaseAction, CaseState } from '@zhiben/vocabulary/cases.ts';

type Moves = Readonly<Partial<Record<CaseAction, CaseState>>>;

const BEFORE_DECISION: Moves = { 'ask-transfer': 'transfer-asked', withdraw: 'withdrawn' };

/** What may be done about the notice of a decision: it is published, and taken down again where it must be. */
const told = (state: CaseState): Moves => ({ publish: state, unpublish: state });

/** Every step a case can take, and where it leads. The table `case_moves` of the database says the same. */
export const CASE_MOVES: Readonly<Record<CaseState, Moves>> = {
  proposed: { approve: 'opened', withdraw: 'withdrawn' },
  opened: { investigate: 'investigated', ...BEFORE_DECISION },
  investigated: { notify: 'notified', ...BEFORE_DECISION },
  notified: { 'ask-hearing': 'hearing', decide: 'decided', ...BEFORE_DECISION },
  hearing: { hear: 'heard', withdraw: 'withdrawn' },
  heard: { decide: 'decided', ...BEFORE_DECISION },
  decided: { pay: 'decided', demand: 'demanded', close: 'closed', ...told('decided') },
  demanded: { pay: 'demanded', 'apply-court': 'court', close: 'closed', ...told('demanded') },
  court: { pay: 'court', close: 'closed', ...told('court') },
  'transfer-asked': { 'agree-transfer': 'transfer-agreed', 'refuse-transfer': 'opened' },
  'transfer-agreed': { 'hand-over': 'transferred' },
  transferred: { 'police-took': 'closed', 'police-declined': 'opened' },
  closed: told('closed'),
  withdrawn: {},
};

/** The head's: opening, deciding, handing to the police, giving a case up. */
const DIRECTORS: readonly CaseAction[] = ['approve', 'decide', 'agree-transfer', 'refuse-transfer', 'withdraw'];

/** Who asks, as far as a case is concerned. */
export interface CaseMover {
  readonly isOfficer: boolean;
  readonly isDirector: boolean;
}

/** Of a case, what decides whether its decision can be published or taken down. */
export interface CaseStanding {
  readonly state: CaseState;
  readonly decidedOn: string | null;
  readonly publishedOn: string | null;
  readonly unpublishedOn: string | null;
}

export type CaseStep = 'allowed' | 'not-now' | 'not-yours';

/** Whether this person may take the step now. */
export function caseStep(standing: CaseStanding, action: CaseAction, mover: CaseMover): CaseStep {
  if (!(action in CASE_MOVES[standing.state])) return 'not-now';
  const shown = standing.publishedOn !== null && standing.unpublishedOn === null;
  if (action === 'publish' && (standing.decidedOn === null || standing.publishedOn !== null)) return 'not-now';
  if (action === 'unpublish' && !shown) return 'not-now';
  const may = DIRECTORS.includes(action) ? mover.isDirector : mover.isOfficer;
  return may ? 'allowed' : 'not-yours';
}

/** What this person may do now. The console draws its buttons from it. */
export const caseActions = (standing: CaseStanding, mover: CaseMover): readonly CaseAction[] =>
  (Object.keys(CASE_MOVES[standing.state]) as CaseAction[]).filter(
    (action) => caseStep(standing, action, mover) === 'allowed',
  );
