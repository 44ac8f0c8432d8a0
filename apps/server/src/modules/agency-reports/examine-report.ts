import type { Act, Tx } from '../../platform/db/scope.ts';
import type { NewDoubt } from '../authenticity/index.ts';
import type { AgencyReportsNeeds } from './agency-reports-needs.ts';
import { type VisitFault, visitFaults } from './domain/visit-faults.ts';
import { keepComparison, WORTH_KEEPING } from './likeness/keep-comparison.ts';
import { type Look, lookForCopies, type Renewal } from './likeness/look-for-copies.ts';
import { readReportFile } from './reading/read-report-file.ts';
import type { ReportRow } from './register/report-store.ts';
import { enterReading, markExamined, staysElsewhere, staysOf, takeToExamine } from './register/report-store.ts';

/** Looks at one report once, whoever else is about to: reads its file, compares its words with all others, and asks whether its visits can have been. */
export async function examineReport(act: Act, filed: ReportRow, needs: AgencyReportsNeeds): Promise<number> {
  if (!(await takeToExamine(act.tx, filed.id))) return 0;
  const outcome = await readReportFile(needs.files, filed.file_hash, filed.media_type);
  const report = await enterReading(act.tx, filed.id, outcome);
  const doubts = [...(await copies(act, report, needs)), ...(await visits(act.tx, report, needs))];
  await markExamined(act.tx, report.id, act.now);
  return needs.raiseDoubts(act, doubts);
}

async function copies(act: Act, report: ReportRow, needs: AgencyReportsNeeds): Promise<readonly NewDoubt[]> {
  if (report.words === null) return [];
  const { looks, unchanged } = await lookForCopies(act.tx, report, needs);
  for (const look of looks.filter(({ likeness }) => likeness.score >= WORTH_KEEPING))
    await keepComparison(act, report, look);
  return [
    ...looks.filter(({ doubtful }) => doubtful).map((look) => copied(report, look)),
    ...unchanged.map((renewal) => unrenewed(report, renewal)),
  ];
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

const copied = (report: ReportRow, { other, likeness, learntFrom }: Look): NewDoubt => ({
  kind: 'copied-report',
  subject: sideOf(report),
  other: sideOf(other),
  facts: {
    likeness: Math.round(likeness.score * 1000) / 1000,
    said: `扣除 ${learntFrom} 家企业同类报告的通用文字后，其中一份自己写的内容有 ${percent(likeness.score)} 也在另一份中，共 ${likeness.shared.filter(({ own }) => own >= 4).length} 处`,
  },
});

const unrenewed = (report: ReportRow, { other, numbers }: Renewal): NewDoubt => ({
  kind: 'renewal-unchanged',
  subject: sideOf(report),
  other: sideOf(other),
  facts: { said: `与上期 ${other.number} 相同的语句中有 ${numbers.compared} 个数据和日期，${numbers.same} 个完全相同` },
});

async function visits(tx: Tx, report: ReportRow, needs: AgencyReportsNeeds): Promise<readonly NewDoubt[]> {
  const stays = await staysOf(tx, report.id);
  const others = await staysElsewhere(tx, report, stays);
  const names = await needs.enterpriseNames(tx, [...new Set(others.map(({ enterpriseId }) => enterpriseId))]);
  const faults = visitFaults({
    enterpriseId: report.enterprise_id,
    issuedOn: report.issued_on,
    stays,
    others: others.map((other) => ({ ...other, enterpriseName: names.get(other.enterpriseId) ?? '' })),
    photoDays: report.photo_days ?? [],
  });
  return faults.map((fault) => doubtOf(report, fault));
}

const doubtOf = (report: ReportRow, { kind, other, said }: VisitFault): NewDoubt => ({
  kind,
  subject: sideOf(report),
  other:
    other === null
      ? null
      : { kind: 'agency-report', id: other.reportId, enterpriseId: other.enterpriseId, evidenceId: null },
  facts: { said },
});

const sideOf = ({ id, enterprise_id }: ReportRow) =>
  ({ kind: 'agency-report', id, enterpriseId: enterprise_id, evidenceId: null }) as const;
