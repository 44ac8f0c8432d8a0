import type { PublicationAction, PublicationKind, PublicationState } from '@zhiben/vocabulary/supervision.ts';

const MOVES: Readonly<Record<PublicationState, readonly PublicationAction[]>> = {
  draft: ['issue', 'withdraw'],
  issued: ['withdraw'],
  withdrawn: [],
};

export interface Publisher {
  readonly isDrafter: boolean;
  readonly isDirector: boolean;
  readonly isOfficer: boolean;
}

export type PublicationStep = 'allowed' | 'not-now' | 'not-yours' | 'second-person';

/** Whether this person may publish or take down now. Only the head does, and never what they drew up alone. */
export function publicationStep(state: PublicationState, action: PublicationAction, who: Publisher): PublicationStep {
  if (!MOVES[state].includes(action)) return 'not-now';
  if (action === 'withdraw' && state === 'draft') return who.isDirector || who.isOfficer ? 'allowed' : 'not-yours';
  if (!who.isDirector) return 'not-yours';
  return action === 'issue' && who.isDrafter ? 'second-person' : 'allowed';
}

export const publicationActions = (state: PublicationState, who: Publisher): readonly PublicationAction[] =>
  MOVES[state].filter((action) => publicationStep(state, action, who) === 'allowed');

interface Told {
  readonly foundOn: string;
  readonly closedOn: string | null;
}

/** Whether a major hazard belongs into this month's publication: found in it, open at its end, or written off in it. */
export function belongsInto(kind: PublicationKind, month: string, { foundOn, closedOn }: Told): boolean {
  const found = foundOn.slice(0, 7);
  const closed = closedOn?.slice(0, 7) ?? null;
  switch (kind) {
    case 'list':
      return found === month;
    case 'progress':
      return found <= month && (closed === null || closed > month);
    case 'result':
      return closed === month;
  }
}
