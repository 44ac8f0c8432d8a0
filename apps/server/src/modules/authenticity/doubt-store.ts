import type { DoubtFacts, DoubtSubject } from '@zhiben/contract/authenticity.ts';
import type { DoubtKind, DoubtState } from '@zhiben/vocabulary/doubts.ts';
import type { Selectable } from 'kysely';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import type { DoubtsTable } from './authenticity-tables.ts';

export type Doubt = Selectable<DoubtsTable>;

/** One side of a doubt. */
export interface Side {
  readonly kind: DoubtSubject;
  readonly id: string;
  readonly enterpriseId: string;
  readonly evidenceId: string | null;
}

export interface NewDoubt {
  readonly kind: DoubtKind;
  readonly subject: Side;
  readonly other: Side | null;
  readonly facts: DoubtFacts;
}

export interface DoubtFilter {
  readonly kind?: readonly DoubtKind[] | undefined;
  readonly state?: readonly DoubtState[] | undefined;
  readonly enterpriseId?: string | undefined;
}

/** The table of doubts, bound to one act. */
export function doubtStore(tx: Tx) {
  const matching = ({ kind, state, enterpriseId }: DoubtFilter) =>
    tx
      .selectFrom('doubts')
      .$if(kind !== undefined, (doubts) => doubts.where('kind', 'in', kind ?? []))
      .$if(state !== undefined, (doubts) => doubts.where('state', 'in', state ?? []))
      .$if(enterpriseId !== undefined, (doubts) => doubts.where('enterprise_id', '=', enterpriseId ?? ''));

  return {
    /** Raises a doubt, or nothing when it stands already. */
    async raise({ kind, subject, other, facts }: NewDoubt, now: Date): Promise<Doubt | undefined> {
      return tx
        .insertInto('doubts')
        .values({
          id: v7(now),
          kind,
          enterprise_id: subject.enterpriseId,
          other_enterprise_id: other?.enterpriseId ?? null,
          subject_kind: subject.kind,
          subject_id: subject.id,
          other_kind: other?.kind ?? null,
          other_id: other?.id ?? null,
          evidence_id: subject.evidenceId,
          other_evidence_id: other?.evidenceId ?? null,
          facts: JSON.stringify(facts),
          first_seen_at: now,
        })
        .onConflict((conflict) => conflict.constraint('a_doubt_is_raised_once').doNothing())
        .returningAll()
        .executeTakeFirst();
    },

    async lock(id: string): Promise<Doubt | undefined> {
      return tx.selectFrom('doubts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    },

    async settle({ actor, now }: Act, id: string, state: Doubt['state'], words: string): Promise<Doubt> {
      return tx
        .updateTable('doubts')
        .set({
          state,
          settled_by: actor.personId,
          settled_by_name: actor.name,
          settled_at: now,
          settled_words: words,
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
    },

    /** Doubts of a hazard or a check, whichever side of them it is. */
    async about(subjectId: string): Promise<readonly Doubt[]> {
      return tx
        .selectFrom('doubts')
        .selectAll()
        .where(({ eb, or }) => or([eb('subject_id', '=', subjectId), eb('other_id', '=', subjectId)]))
        .orderBy('first_seen_at')
        .orderBy('id')
        .limit(100)
        .execute();
    },

    async page(filter: DoubtFilter & { readonly cursor?: string | undefined; readonly limit: number }) {
      const after = readCursor(filter.cursor);
      const rows = await matching(filter)
        .selectAll()
        .$if(after !== undefined, (doubts) =>
          doubts.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('first_seen_at', 'id'), '<', tuple(new Date(after?.key ?? 0), after?.id ?? '')),
          ),
        )
        .orderBy('first_seen_at', 'desc')
        .orderBy('id', 'desc')
        .limit(filter.limit + 1)
        .execute();
      const { total } = await matching(filter)
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const doubts = rows.slice(0, filter.limit);
      const last = doubts.at(-1);
      const more = rows.length > filter.limit && last !== undefined;
      return { doubts, total, nextCursor: more ? cursorOf(last.first_seen_at, last.id) : null };
    },
  };
}
