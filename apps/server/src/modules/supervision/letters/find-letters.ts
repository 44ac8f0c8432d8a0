import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { exportLetters, listLetters } from '@zhiben/contract/supervision.ts';
import { addresseeKindLabel, letterKindLabel, letterStateLabel } from '@zhiben/vocabulary/supervision.ts';
import { type SqlBool, sql } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';
import '../supervision-tables.ts';
import type { LetterRow } from './letter-store.ts';
import { isOverdue, toLetter } from './letter-view.ts';

type Filter = QueryOf<typeof exportLetters>;

/** Those that fit, latest first. An enterprise sees what was issued to it: the database keeps the rest back. */
export async function findLetters(
  act: Act,
  { cursor, limit, ...filter }: QueryOf<typeof listLetters>,
): Promise<ResultOf<typeof listLetters>> {
  const after = readCursor(cursor);
  const rows = await fitting(act, filter)
    .$if(after !== undefined, (those) =>
      those.where(sql<SqlBool>`(drafted_at, id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: page.map((row) => toLetter(row, act.now)),
    nextCursor: more ? cursorOf(last.drafted_at, last.id) : null,
    total: null,
  };
}

function fitting({ tx, now }: Act, { kind, state, overdue, enterpriseId }: Filter) {
  const late = sql<SqlBool>`(state in ('issued', 'released', 'received', 'sent-back') and coalesce(due_on < ${dayOf(now)}, false))`;
  return tx
    .selectFrom('supervision_letters')
    .selectAll()
    .$if(kind !== undefined, (those) => those.where('kind', 'in', kind ?? []))
    .$if(state !== undefined, (those) => those.where('state', 'in', state ?? []))
    .$if(enterpriseId !== undefined, (those) => those.where('enterprise_id', '=', enterpriseId ?? ('' as never)))
    .$if(overdue !== undefined, (those) => those.where(overdue === true ? late : sql<SqlBool>`not ${late}`))
    .orderBy('drafted_at', 'desc')
    .orderBy('id', 'desc');
}

interface Row {
  readonly letter: LetterRow;
  readonly today: string;
}

const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { header: '文号', width: 24, text: ({ letter }) => letter.number },
  { header: '种类', width: 14, text: ({ letter }) => letterKindLabel[letter.kind] },
  { header: '收文单位', width: 30, text: ({ letter }) => letter.addressee },
  { header: '单位类别', width: 14, text: ({ letter }) => addresseeKindLabel[letter.addressee_kind] },
  { header: '事由', width: 40, text: ({ letter }) => letter.subject },
  { header: '工作要求', width: 40, text: ({ letter }) => letter.measures },
  { header: '发出日期', width: 12, day: ({ letter }) => letter.issued_at && dayOf(letter.issued_at) },
  { header: '签发人', width: 12, text: ({ letter }) => letter.issued_by_name },
  { header: '答复期限', width: 12, day: ({ letter }) => letter.due_on },
  { header: '状态', width: 12, text: ({ letter }) => letterStateLabel[letter.state] },
  { header: '逾期', width: 8, text: ({ letter, today }) => (isOverdue(letter, today) ? '是' : '') },
];

const MOST_EXPORTED = 20_000;

/** The register of letters as offices keep it. */
export async function lettersWorkbook(act: Act, filter: Filter): Promise<Buffer> {
  const rows = await fitting(act, filter).limit(MOST_EXPORTED).execute();
  const today = dayOf(act.now);
  return writeWorkbook({ sheet: '监督文书', columns: COLUMNS, rows: rows.map((letter) => ({ letter, today })) });
}
