import type { recordJointInspection as operation } from '@zhiben/contract/joint-inspections.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { dayOf, endOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type DutyToLay, passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import {
  dayToCome,
  findingWordless,
  inspectionMade,
  inspectionNotFound,
  itemsUnanswered,
  recheckUndated,
} from '../installation-refusals.ts';
import '../installation-tables.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import type { JointRow } from './joint-view.ts';

type Results = BodyOf<typeof operation>;

/** Keeps what was found, item by item. What is abnormal is a hazard from this moment, and is to be rechecked. */
export async function recordJointInspection(
  act: Act,
  id: string,
  { madeOn, results, recheckBy }: Results,
  needs: Pick<InstallationsNeeds, 'reportHazard' | 'enterpriseNames'>,
): Promise<void> {
  const inspection = await lockInspection(act, id);
  if (inspection.made_on !== null) throw inspectionMade();
  if (madeOn > dayOf(act.now)) throw dayToCome('madeOn');
  const findings = findingsOf(inspection, results);
  if (findings.length > 0 && recheckBy === null) throw recheckUndated();

  const hazards = [];
  for (const { item, words } of findings) {
    const found = await needs.reportHazard(act, {
      enterpriseId: EnterpriseId.parse(inspection.enterprise_id),
      description: `${item}：${words}`,
      location: null,
      placeId: null,
      channel: 'joint-inspection',
      foundOn: madeOn,
      foundBy: `${inspection.bureau_team}、${inspection.fire_team}`.slice(0, 80),
    });
    hazards.push(found);
  }
  await act.tx
    .updateTable('joint_inspections')
    .set({
      made_on: madeOn,
      results: JSON.stringify(results),
      hazard_ids: hazards.map((one) => one.id),
      recheck_by: recheckBy,
    })
    .where('id', '=', id)
    .execute();
  const name = (await needs.enterpriseNames(act.tx, [inspection.enterprise_id])).get(inspection.enterprise_id) ?? '';
  await passDuty(act, id, recheckBy === null ? null : recheckDuty(inspection, name, recheckBy));
  await record(act, {
    act: 'joint-inspection.make',
    subjectKind: 'joint-inspection',
    subjectId: id,
    enterpriseId: inspection.enterprise_id,
    detail: { madeOn, answers: results, reported: hazards.map(({ number }) => number) },
  });
}

export async function lockInspection({ tx }: Act, id: string): Promise<JointRow> {
  const row = await tx.selectFrom('joint_inspections').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw inspectionNotFound();
  return row;
}

function findingsOf({ items }: JointRow, results: Results['results']): Results['results'] {
  const unanswered = items.filter((item) => !results.some((result) => result.item === item));
  if (unanswered.length > 0) throw itemsUnanswered(unanswered);
  const findings = results.filter(({ verdict }) => verdict === 'abnormal');
  const wordless = findings.find(({ words }) => words === '');
  if (wordless !== undefined) throw findingWordless(wordless.item);
  return findings;
}

const recheckDuty = ({ id, batch }: JointRow, enterpriseName: string, recheckBy: string): DutyToLay => ({
  kind: 'joint-recheck',
  subjectKind: 'joint-inspection',
  subjectId: id,
  subjectTitle: `${enterpriseName} ${batch}`,
  enterpriseId: null,
  aboutEnterpriseId: null,
  ownerRoles: ['supervisor'],
  dueAt: endOfDay(recheckBy),
  dueCertain: true,
  source: '行动方案 三（一）8 整治落实情况复核',
});
