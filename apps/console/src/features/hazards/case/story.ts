import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import { detailOf, type EntryDetail, evidenceIdsOf } from './entry-detail.ts';

/** One passage of the story: an act with what was brought for it. */
export interface Passage {
  readonly entry: LedgerEntryView;
  readonly detail: EntryDetail;
  readonly evidenceIds: readonly string[];
}

const UPLOAD = 'hazard.evidence';

/**
 * The ledger read as a story, oldest first. Files brought for an act are told with the act, and files that one person
 * brought one after another are told together; nothing else is left out.
 */
export function storyFrom(entries: readonly LedgerEntryView[]): readonly Passage[] {
  const passages = entries.map((entry): Passage => {
    const detail = detailOf(entry);
    return { entry, detail, evidenceIds: evidenceIdsOf(detail) };
  });
  const usedByActs = new Set(
    passages.filter(({ entry }) => entry.act !== UPLOAD).flatMap(({ evidenceIds }) => evidenceIds),
  );
  return together(
    passages.filter(({ entry, evidenceIds }) => entry.act !== UPLOAD || !evidenceIds.every((id) => usedByActs.has(id))),
  );
}

function together(passages: readonly Passage[]): readonly Passage[] {
  const told: Passage[] = [];
  for (const passage of passages) {
    const last = told.at(-1);
    if (last !== undefined && bothUploads(last, passage))
      told[told.length - 1] = { ...last, evidenceIds: [...last.evidenceIds, ...passage.evidenceIds] };
    else told.push(passage);
  }
  return told;
}

const bothUploads = ({ entry: one }: Passage, { entry: other }: Passage): boolean =>
  one.act === UPLOAD && other.act === UPLOAD && one.actorId === other.actorId;
