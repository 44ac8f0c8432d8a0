import type { recheckVisit as operation } from '@zhiben/contract/enforcement.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { recheckResultLabel } from '@zhiben/vocabulary/enforcement.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { dayWords } from '../documents/document-words.ts';
import { type DocumentNeeds, makeDocument } from '../documents/make-document.ts';
import { recheckIncomplete } from '../enforcement-refusals.ts';
import { refuseUncertified } from '../officers/certified.ts';
import { refuseStale, refuseStep } from './move-visit.ts';
import { type FindingRow, findingsOf, lockVisit, type VisitRow } from './visit-store.ts';

type Rechecked = BodyOf<typeof operation>['rechecked'];

/** Goes through everything that was ordered, writes the opinion, and ends what was owed. What is unmet calls for a case. */
export async function recheckVisit(
  act: Act,
  id: string,
  { version, rechecked }: BodyOf<typeof operation>,
  needs: DocumentNeeds,
): Promise<void> {
  const { tx, actor, now } = act;
  const visit = await lockVisit(tx, id);
  refuseStep(actor, visit, 'recheck');
  refuseStale(visit, version);
  await refuseUncertified(tx, visit.officers, dayOf(now));
  const ordered = (await findingsOf(tx, id)).filter(({ disposition }) => disposition === 'order');
  const results = resultsFor(ordered, rechecked);
  for (const { finding, result, words } of results) {
    await tx
      .updateTable('visit_findings')
      .set({ recheck_result: result, recheck_words: words })
      .where('id', '=', finding.id)
      .execute();
  }
  await tx
    .updateTable('visits')
    .set({ rechecked_on: dayOf(now), version: version + 1 })
    .where('id', '=', id)
    .execute();
  const unmet = results.filter(({ result }) => result === 'unmet').length;
  const paper = await writeOpinion(act, visit, results, unmet, needs);
  await passDuty(act, id, null);
  await record(act, {
    act: 'visit.recheck',
    subjectKind: 'visit',
    subjectId: id,
    enterpriseId: visit.enterprise_id,
    detail: {
      paper,
      unmet,
      results: results.map(({ finding, result, words }) => ({ item: finding.item, result, words })),
    },
  });
}

interface Result {
  readonly finding: FindingRow;
  readonly result: Rechecked[number]['result'];
  readonly words: string;
}

function resultsFor(ordered: readonly FindingRow[], rechecked: Rechecked): readonly Result[] {
  const results = ordered.flatMap((finding) => {
    const said = rechecked.find(({ findingId }) => findingId === finding.id);
    return said === undefined ? [] : [{ finding, result: said.result, words: said.words }];
  });
  if (results.length < ordered.length) throw recheckIncomplete(ordered.length - results.length);
  return results;
}

async function writeOpinion(
  act: Act,
  visit: VisitRow,
  results: readonly Result[],
  unmet: number,
  needs: DocumentNeeds,
) {
  const order = await act.tx
    .selectFrom('enforcement_documents')
    .select('number')
    .where('visit_id', '=', visit.id)
    .where('kind', '=', 'correction-order')
    .executeTakeFirst();
  const { number } = await makeDocument(
    act,
    {
      kind: 'recheck-opinion',
      enterpriseId: visit.enterprise_id,
      visitId: visit.id,
      officers: visit.officers,
      content: {
        指令书文号: order?.number ?? '',
        复查日期: dayWords(dayOf(act.now)),
        复查意见:
          unmet === 0
            ? `所列${results.length}项问题均已整改。`
            : `所列${results.length}项问题中，${unmet}项未按期整改，将依法处理。`,
        复查: results.map(({ finding, result, words }, at) => ({
          序号: String(at + 1),
          问题内容: finding.words,
          复查结果: recheckResultLabel[result],
          复查情况: words,
        })),
      },
    },
    needs,
  );
  return number;
}
