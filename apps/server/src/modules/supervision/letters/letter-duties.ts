import { addWorkingDays } from '@zhiben/rules/calendar/working-days.ts';
import type { DutyKind } from '@zhiben/vocabulary/duties.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import { letterKindLabel } from '@zhiben/vocabulary/supervision.ts';
import { dayOf, endOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type DutyToLay, layDuties, passDuty } from '../../../platform/duties/index.ts';
import { settingsInForce } from '../settings.ts';
import { type LetterRow, toldTo } from './letter-store.ts';

const OFFICE: readonly Role[] = ['supervisor', 'director'];
const MANAGERS: readonly Role[] = ['principal', 'safety-manager'];
const SOURCE = '监督设置：答复和审核期限由本局规定';

const about = (row: LetterRow, kind: DutyKind, on: string, dueCertain: boolean): DutyToLay => ({
  kind,
  subjectKind: 'letter',
  subjectId: row.id,
  subjectTitle: `${letterKindLabel[row.kind]} ${row.number ?? ''}`.trim(),
  enterpriseId: null,
  aboutEnterpriseId: toldTo(row),
  ownerRoles: OFFICE,
  dueAt: endOfDay(on),
  dueCertain,
  source: SOURCE,
});

/** The addressee owes an answer; the day after it is late, the office owes the chasing, and a missed one goes to the director. */
export async function oweAnswer(act: Act, row: LetterRow, dueOn: string, certain: boolean): Promise<void> {
  const chase = addWorkingDays(dueOn, 1);
  const own: DutyToLay | null =
    row.enterprise_id === null
      ? null
      : {
          ...about(row, 'letter-answer', dueOn, certain),
          enterpriseId: row.enterprise_id,
          aboutEnterpriseId: row.enterprise_id,
          ownerRoles: MANAGERS,
        };
  const chased = { ...about(row, 'letter-chase', chase.on, chase.certain), startsAt: endOfDay(dueOn) };
  await passDuty(act, row.id, own);
  await layDuties(act, [chased]);
}

/** What was answered is judged within the office's own time. */
export async function oweReview(act: Act, row: LetterRow, reviewDays: number): Promise<void> {
  const { on, certain } = addWorkingDays(dayOf(act.now), reviewDays);
  await passDuty(act, row.id, about(row, 'letter-review', on, certain));
}

/** The day of the answer: the letter's own number of working days, or the setting's. */
export async function answerDay(act: Act, row: LetterRow) {
  const { answerWorkingDays } = await settingsInForce(act.tx);
  return addWorkingDays(dayOf(act.now), row.answer_days ?? answerWorkingDays);
}
