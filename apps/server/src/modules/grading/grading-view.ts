import type { EnterpriseGrading, GradingRow, GradingVersion } from '@zhiben/contract/grading.ts';
import { DeclaredFacts, RecordedFacts } from '@zhiben/contract/grading.ts';
import { GRADING_SCOPE, gradeEnterprise } from '@zhiben/rules/grading/grade-enterprise.ts';
import { CountedFact, FlaggedFact, type GradingStanding, gradingFactLabel } from '@zhiben/vocabulary/grading.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { knownFacts, type OnRecord } from './domain/known-facts.ts';
import type { EnterpriseToGrade } from './grading-needs.ts';
import type { GradingRecord } from './grading-store.ts';

/** Before the first grading nothing is established. */
const NOTHING_DECLARED = DeclaredFacts.parse(
  Object.fromEntries([...CountedFact.options, ...FlaggedFact.options].map((fact) => [fact, null])),
);

interface Shown {
  readonly enterprise: EnterpriseToGrade;
  readonly recorded: OnRecord;
  /** The last grading. */
  readonly latest: GradingRecord | undefined;
}

/** What was graded last, and what the records say now where that is something else. */
export function toRow({ enterprise, recorded, latest }: Shown): GradingRow {
  const now = gradeEnterprise(knownFacts(latest?.declared ?? NOTHING_DECLARED, recorded));
  const { applies, reasons } = GRADING_SCOPE(enterprise.facts);
  const standing: GradingStanding = latest === undefined ? 'ungraded' : (latest.colour ?? 'pending');
  const nowStanding: GradingStanding = now.colour ?? 'pending';
  return {
    enterpriseId: EnterpriseId.parse(enterprise.id),
    enterpriseName: enterprise.name,
    standing,
    score: scoreOf(latest),
    now: latest !== undefined && (nowStanding !== standing || now.score !== scoreOf(latest)) ? nowStanding : null,
    heldAtOrange: now.heldAtOrange,
    directRed: [...now.directRed],
    missing: now.missing.length,
    applies,
    why: reasons.join('；'),
    gradedAt: latest?.graded_at.toISOString() ?? null,
  };
}

const scoreOf = (latest: GradingRecord | undefined): number | null =>
  latest?.score === undefined || latest.score === null ? null : Number(latest.score);

export function toEnterpriseGrading(
  enterprise: EnterpriseToGrade,
  recorded: OnRecord,
  gradings: readonly GradingRecord[],
): EnterpriseGrading {
  const [latest] = gradings;
  return {
    ...toRow({ enterprise, recorded, latest }),
    recorded: RecordedFacts.parse(recorded),
    declared: latest?.declared ?? NOTHING_DECLARED,
    versions: gradings.map(toVersion),
  };
}

const toVersion = (row: GradingRecord): GradingVersion => ({
  revision: row.revision,
  colour: row.colour,
  score: scoreOf(row),
  directRed: [...row.result.directRed],
  heldAtOrange: row.result.heldAtOrange,
  missing: row.result.missing.map((fact) => gradingFactLabel[fact] ?? fact),
  note: row.note,
  edition: row.edition,
  gradedAt: row.graded_at.toISOString(),
  gradedByName: row.graded_by_name,
});
