import { matterKindLabel } from '@zhiben/vocabulary/supervision.ts';
import type { Updateable } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import type { LetterPaper, SupervisionNeeds } from '../supervision-needs.ts';
import { meetingMissing } from '../supervision-refusals.ts';
import type { LettersTable } from '../supervision-tables.ts';
import { answerDay, oweAnswer } from './letter-duties.ts';
import { isSealed, type LetterRow, mattersOf } from './letter-store.ts';

type Needs = Pick<SupervisionNeeds, 'makePaper' | 'enterpriseNames'>;

function dayWords(on: string): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Gives the letter its number, its paper and its day. The clock of a sealed sheet starts when it is released. */
export async function issueLetter(act: Act, row: LetterRow, needs: Needs): Promise<Updateable<LettersTable>> {
  if (row.kind === 'interview-notice' && (row.meets_at === '' || row.meets_place === '')) throw meetingMissing();
  const asksAnswer = row.kind !== 'exposure';
  const { on, certain } = await answerDay(act, row);
  const paper = await needs.makePaper(act, {
    kind: row.kind,
    letterId: row.id,
    enterpriseId: row.enterprise_id,
    addressee: row.addressee,
    sealed: isSealed(row),
    content: await contentOf(act, row, asksAnswer ? dayWords(on) : '', needs),
  });
  const issued = {
    number: paper.number,
    document_id: paper.id,
    issued_at: act.now,
    issued_by: act.actor.personId,
    issued_by_name: act.actor.name,
    ...(asksAnswer && !isSealed(row) ? { due_on: on } : {}),
  };
  if (asksAnswer && !isSealed(row)) await oweAnswer(act, { ...row, ...issued }, on, certain);
  return issued;
}

async function contentOf(act: Act, row: LetterRow, answerBy: string, needs: Needs): Promise<LetterPaper['content']> {
  const matters = await mattersOf(act.tx, row.id);
  const names = await needs.enterpriseNames(
    act.tx,
    matters.map(({ enterprise_id }) => enterprise_id),
  );
  return {
    事由: row.subject,
    工作要求: row.measures,
    答复期限: answerBy,
    签发人: act.actor.name,
    约谈时间: row.meets_at,
    约谈地点: row.meets_place,
    事项: matters.map(({ kind, title, words, enterprise_id }, at) => ({
      序号: String(at + 1),
      类别: matterKindLabel[kind],
      事项内容: `${title}${words === '' ? '' : `：${words}`}`,
      涉及单位: names.get(enterprise_id) ?? '',
    })),
  };
}
