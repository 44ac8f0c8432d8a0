import type { ResultOf } from '@zhiben/contract/operation.ts';
import { MatterRefs } from '@zhiben/contract/supervision.ts';
import { type listProposals as operation, Proposal } from '@zhiben/contract/supervision-proposals.ts';
import { MatterKind, type ProposalRule, proposalRuleLabel } from '@zhiben/vocabulary/supervision.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { coverKey, type DueLetter, dueLetters } from '../domain/due-letters.ts';
import { settingsInForce } from '../settings.ts';
import type { SupervisionNeeds } from '../supervision-needs.ts';
import '../supervision-tables.ts';

const DAY_MS = 86_400_000;

/** What a letter of each rule asks for, until an officer says it better. */
const MEASURES: Readonly<Record<ProposalRule, string>> = {
  'rectification-near': '倒排工期，落实责任、措施、资金、时限和预案，确保按期完成整改并书面报告进展。',
  'rectification-late': '主要负责人说明逾期原因，立即采取防范措施，明确完成时间并按日报告进展。',
  'order-unmet': '立即整改复查未通过的问题，书面报告原因、措施和完成时间。',
  'false-rectification': '主要负责人说明情况，重新制定整改方案，追究内部责任并书面报告处理结果。',
  repeated: '公开曝光，责令全面自查整改真实性并接受跟踪检查。',
  'checks-missed': '立即恢复自查，说明未开展的原因和内部处理，书面报告。',
};

/** Which letters the records call for and nobody has written, by enterprise, with the rows behind each. */
export async function listProposals(act: Act, needs: SupervisionNeeds): Promise<ResultOf<typeof operation>> {
  const { tx, now } = act;
  const settings = await settingsInForce(tx);
  const from = dayOf(new Date(now.getTime() - settings.checksDays * DAY_MS));
  const records = {
    now,
    hazards: await needs.majorHazards(tx),
    untrue: await needs.falselyRectified(tx),
    orders: await needs.ordersUnmet(tx),
    checks: await needs.checksMissed(act, from),
  };
  const due = dueLetters(records, settings, await coveredBy(tx));
  const names = await needs.enterpriseNames(
    tx,
    due.map(({ enterpriseId }) => enterpriseId),
  );
  return due.flatMap((one) => toProposal(one, names.get(one.enterpriseId)));
}

/** What letters that were not withdrawn are about, by rule and kind. */
async function coveredBy(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('supervision_letters')
    .innerJoin('letter_matters', 'letter_matters.letter_id', 'supervision_letters.id')
    .select(['rule', 'supervision_letters.kind as letter', 'letter_matters.kind', 'subject_id'])
    .where('state', '<>', 'withdrawn')
    .where('rule', 'is not', null)
    .execute();
  return new Set(
    rows.flatMap(({ rule, letter, kind, subject_id }) =>
      rule === null ? [] : [coverKey(rule, letter, kind, subject_id)],
    ),
  );
}

function toProposal(due: DueLetter, enterpriseName: string | undefined): Proposal[] {
  if (enterpriseName === undefined) return [];
  const { rule, kind, rows } = due;
  const refs = Object.fromEntries(
    MatterKind.options.map((matter) => [`${matter}Ids`, rows.filter((row) => row.kind === matter).map(({ id }) => id)]),
  );
  return [
    Proposal.parse({
      ...due,
      enterpriseName,
      subject: `${enterpriseName}${proposalRuleLabel[rule]}${kind === 'bulletin' ? '情况' : '问题'}`.slice(0, 100),
      measures: MEASURES[rule],
      matters: MatterRefs.parse(refs),
      caseDue: rule === 'false-rectification' || rule === 'order-unmet',
    }),
  ];
}
