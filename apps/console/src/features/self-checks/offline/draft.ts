import type { CheckAnswer, CheckDetail, CheckSheet } from '@zhiben/contract/self-check-view.ts';
import type { Cadence, CheckVerdict } from '@zhiben/vocabulary/checks.ts';
import type { CheckId, EvidenceId } from '@zhiben/vocabulary/ids.ts';

/** What has been said to one line so far. Photos are named by the keys of files kept on this device. */
export interface DraftAnswer {
  readonly verdict: CheckVerdict | null;
  readonly words: string;
  readonly photoKeys: readonly string[];
  /** Photos of an answer that stood before this draft began; they are on the server already. */
  readonly sentPhotoIds: readonly EvidenceId[];
}

/** Where a draft stands: open, waiting to be sent, refused with a sentence, or arrived. */
export type DraftStage = 'open' | 'finished' | 'refused' | 'delivered';

/** A check on this device, from its first answer until it has arrived. Everything needed to finish it without a network. */
export interface Draft {
  readonly key: string;
  readonly accountId: string;
  readonly checkId: CheckId;
  readonly draftId: string;
  readonly baseRevision: number;
  readonly orgUnitName: string;
  readonly cadence: Cadence;
  readonly dueAt: string;
  readonly sheets: readonly CheckSheet[];
  readonly answers: Readonly<Record<string, DraftAnswer>>;
  readonly signatureKey: string | null;
  readonly stage: DraftStage;
  /** When the first line was answered on this device; drafts of an older version of this page do not say. */
  readonly begunAt?: string;
  readonly finishedAt: string | null;
  readonly deliveredAt: string | null;
  readonly refusal: string | null;
}

export const lineKey = (placeId: string, itemKey: string): string => `${placeId} ${itemKey}`;
export const draftKey = (accountId: string, checkId: string): string => `${accountId} ${checkId}`;

const UNANSWERED: DraftAnswer = { verdict: null, words: '', photoKeys: [], sentPhotoIds: [] };

export const answerTo = (draft: Draft, placeId: string, itemKey: string): DraftAnswer =>
  draft.answers[lineKey(placeId, itemKey)] ?? UNANSWERED;

/** Begins from what stands, so that whoever comes second sees and keeps the work of the first. */
export function beginDraft(accountId: string, check: CheckDetail, draftId: string): Draft {
  const standing = check.answers.map(({ placeId, itemKey, verdict, words, photoIds }) => {
    return [lineKey(placeId, itemKey), { verdict, words, photoKeys: [], sentPhotoIds: photoIds }] as const;
  });
  return {
    key: draftKey(accountId, check.id),
    accountId,
    checkId: check.id,
    draftId,
    baseRevision: check.revision,
    orgUnitName: check.orgUnitName,
    cadence: check.cadence,
    dueAt: check.dueAt,
    sheets: check.sheets.filter(({ placeClosed }) => !placeClosed),
    answers: Object.fromEntries(standing),
    signatureKey: null,
    stage: 'open',
    finishedAt: null,
    deliveredAt: null,
    refusal: null,
  };
}

/** Places that came to a check after the draft began are asked of it too. */
export function withNewPlaces(draft: Draft, { sheets }: Pick<CheckDetail, 'sheets'>): Draft {
  const known = new Set(draft.sheets.map(({ placeId }) => placeId));
  const added = sheets.filter(({ placeId, placeClosed }) => !placeClosed && !known.has(placeId));
  return added.length === 0 ? draft : { ...draft, sheets: [...draft.sheets, ...added] };
}

export function withAnswer(draft: Draft, placeId: string, itemKey: string, change: Partial<DraftAnswer>): Draft {
  const key = lineKey(placeId, itemKey);
  return { ...draft, answers: { ...draft.answers, [key]: { ...answerTo(draft, placeId, itemKey), ...change } } };
}

/** Answering the first line begins the walk; later answers do not begin it anew. */
export const begunAt = (draft: Draft, now: Date): Draft =>
  draft.begunAt === undefined ? { ...draft, begunAt: now.toISOString() } : draft;

export interface Line {
  readonly placeId: string;
  readonly placeName: string;
  readonly itemKey: string;
  readonly text: string;
}

export const linesOf = ({ sheets }: Pick<Draft, 'sheets'>): readonly Line[] =>
  sheets.flatMap(({ placeId, placeName, items }) =>
    items.map(({ key, text }) => ({ placeId, placeName, itemKey: key, text })),
  );

/** The first thing that keeps a check from being finished, in a sentence; null when it is whole. */
export function unfinished(draft: Draft): { readonly line: Line | null; readonly sentence: string } | null {
  const lines = linesOf(draft);
  const answer = ({ placeId, itemKey }: Line) => answerTo(draft, placeId, itemKey);
  const open = lines.filter((line) => answer(line).verdict === null);
  if (open[0] !== undefined) {
    return { line: open[0], sentence: `还有 ${open.length} 项没有检查：${open[0].placeName} ${open[0].text}` };
  }
  const wordless = lines.find((line) => answer(line).verdict === 'abnormal' && answer(line).words.trim() === '');
  if (wordless !== undefined)
    return { line: wordless, sentence: `异常项须说明情况：${wordless.placeName} ${wordless.text}` };
  return draft.signatureKey === null ? { line: null, sentence: '请检查人签名' } : null;
}

/** The files a draft refers to. */
export const filesOf = ({ answers, signatureKey }: Draft): readonly string[] => [
  ...Object.values(answers).flatMap(({ photoKeys }) => photoKeys),
  ...(signatureKey === null ? [] : [signatureKey]),
];

/** What goes over the line, once every file has its number there. */
export function toSubmission(draft: Draft, evidence: ReadonlyMap<string, EvidenceId>, now: Date) {
  const signatureId = evidence.get(draft.signatureKey ?? '');
  if (signatureId === undefined || draft.finishedAt === null) throw new Error('the draft is not finished');
  return {
    draftId: draft.draftId,
    baseRevision: draft.baseRevision,
    sheets: draft.sheets.map(({ placeId, templateOf, version }) => ({ placeId, templateOf, version })),
    answers: draft.sheets.flatMap(({ placeId, items }) =>
      items.map(({ key }): CheckAnswer => {
        const { verdict, words, photoKeys, sentPhotoIds } = answerTo(draft, placeId, key);
        const photoIds = [...sentPhotoIds, ...photoKeys.flatMap((photo) => evidence.get(photo) ?? [])];
        return { placeId, itemKey: key, verdict: verdict ?? 'not-applicable', words: words.trim(), photoIds };
      }),
    ),
    signatureId,
    ...(draft.begunAt === undefined ? {} : { begunAtOnDevice: draft.begunAt }),
    finishedAtOnDevice: draft.finishedAt,
    sentAtOnDevice: now.toISOString(),
  };
}
