import type { AccountabilityView } from '@zhiben/contract/accountability.ts';
import type { AnswerLevel } from '@zhiben/vocabulary/accountability.ts';
import type { PersonId } from '@zhiben/vocabulary/ids.ts';

export interface PersonDraft {
  readonly level: AnswerLevel;
  readonly personId: PersonId | null;
  readonly name: string;
  readonly post: string;
  readonly reason: string;
  readonly proposal: string;
}

export interface ConclusionDraft {
  readonly summary: string;
  readonly persons: readonly PersonDraft[];
}

/** Where a person begins: the conclusion that stands, or whom the records call, with the grounds as words to edit. */
export function draftFrom({ conclusions, chain }: AccountabilityView): ConclusionDraft {
  const [newest] = conclusions;
  if (newest !== undefined) return { summary: newest.summary, persons: newest.persons };
  return {
    summary: '',
    persons: chain.flatMap(({ level, people }) =>
      people.map(({ personId, name, post, grounds }) => ({
        level,
        personId: personId as PersonId | null,
        name,
        post,
        reason: grounds.map(({ words, times }) => (times > 1 ? `${words}${times}次` : words)).join('；'),
        proposal: '',
      })),
    ),
  };
}
