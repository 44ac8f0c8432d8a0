/** One act as the ledger keeps it. Big integers are decimal text, because JSON numbers lose digits. */
export interface LedgerEntry {
  /** The order of its transaction among all that wrote to the ledger. */
  readonly order: string;
  readonly id: string;
  /** ISO 8601 with microseconds, exactly as kept. */
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly post: string;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly enterpriseId: string | null;
  readonly edition: string | null;
  /** JSON, exactly as written. */
  readonly detail: string;
}

/** What is hashed: the fields in this order as JSON without spaces, whatever order or extra fields the given object has. */
export function canonicalText(entry: LedgerEntry): string {
  const { order, id, at, actorId, actorName, post, act, subjectKind, subjectId, enterpriseId, edition, detail } = entry;
  return JSON.stringify({
    order,
    id,
    at,
    actorId,
    actorName,
    post,
    act,
    subjectKind,
    subjectId,
    enterpriseId,
    edition,
    detail,
  });
}
