import { type Answer, answerKey } from './answer.ts';

export interface Merged {
  readonly answers: readonly Answer[];
  readonly conflicts: readonly { readonly standing: Answer; readonly offered: Answer }[];
}

/**
 * Three-way merge, answer by answer. `base` is what the person had before them, `standing` what others have made of it
 * since, `offered` what the person sends. An answer both changed in different ways is left standing and told as a conflict.
 */
export function mergeAnswers(base: readonly Answer[], standing: readonly Answer[], offered: readonly Answer[]): Merged {
  const before = byKey(base);
  const answers = byKey(standing);
  const conflicts: Merged['conflicts'][number][] = [];

  for (const mine of offered) {
    const key = answerKey(mine);
    const theirs = answers.get(key);
    if (theirs === undefined || says(theirs, before.get(key))) answers.set(key, mine);
    else if (agree(theirs, mine)) answers.set(key, withPhotosOf(theirs, mine));
    else if (!says(mine, before.get(key))) conflicts.push({ standing: theirs, offered: mine });
  }
  return { answers: [...answers.values()], conflicts };
}

const byKey = (answers: readonly Answer[]) => new Map(answers.map((answer) => [answerKey(answer), answer]));

/** The same verdict in the same words; photos never make a conflict. */
const agree = (one: Answer, other: Answer) => one.verdict === other.verdict && one.words === other.words;

const says = (one: Answer, other: Answer | undefined) =>
  other !== undefined && agree(one, other) && one.photoIds.join() === other.photoIds.join();

const withPhotosOf = (standing: Answer, { photoIds }: Answer): Answer => ({
  ...standing,
  photoIds: [...new Set([...standing.photoIds, ...photoIds])],
});
