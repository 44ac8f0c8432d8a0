import type { DraftSection, ReportTable } from '@zhiben/contract/reports.ts';
import type { CaseOfPeriod, LetterOfPeriod, VisitOfPeriod } from '../reports-needs.ts';
import type { Drawing } from './draw-up.ts';

/** What the office did about it: inspections, orders and re-checks, cases, letters. The tables below are the rows of the figures. */
export async function enforcementSection({
  act,
  report,
  needs,
  nameOf,
}: Drawing): Promise<Omit<DraftSection, 'section'>> {
  const span = { fromOn: report.from_on, untilOn: report.until_on };
  const visits = await needs.visitsOfPeriod(act.tx, span);
  const cases = await needs.casesOfPeriod(act.tx, span);
  const letters = await needs.lettersOfPeriod(act.tx, span);
  const visited = new Set(visits.map(({ enterpriseId }) => enterpriseId)).size;
  const findings = visits.reduce((sum, visit) => sum + visit.findings, 0);
  const orders = visits.filter(({ orderDueOn }) => orderDueOn !== null).length;
  const unmet = visits.filter((visit) => visit.unmet > 0).length;
  const within = (day: string | null) => day !== null && day >= span.fromOn && day <= span.untilOn;
  const opened = cases.filter(({ openedOn }) => within(openedOn)).length;
  const decided = cases.filter(({ decidedOn }) => within(decidedOn));
  const fined = decided.reduce((sum, { finedYuan }) => sum + finedYuan, 0);
  return {
    words: `检查企业${visited}家、${visits.length}次，发现问题${findings}处，责令限期整改${orders}起，复查仍未整改${unmet}起；立案${opened}起，作出处罚决定${decided.length}起，罚款${yuan(fined)}元；发出监督文书${letters.length}份。`,
    figures: [
      figure('visits', '执法检查', visits.length, '次', '/visits', '本期提交记录的检查'),
      figure('visit-findings', '发现问题', findings, '处', '/visits', '本期检查记录中的问题'),
      figure('orders-unmet', '复查未整改', unmet, '起', '/visits', '本期检查中，复查有未整改项的'),
      figure('cases-opened', '立案', opened, '起', '/visits/cases', '本期批准立案的案件'),
      figure('cases-decided', '处罚决定', decided.length, '起', '/visits/cases', '本期作出处罚决定的案件'),
      figure(
        'letters-issued',
        '监督文书',
        letters.length,
        '份',
        '/supervision',
        '本期发出的监督文书，不含未解封的暗访单',
      ),
    ],
    charts: [],
    tables: [visitTable(visits, nameOf), caseTable(cases, nameOf), letterTable(letters)],
  };
}

const yuan = (amount: number) => amount.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

const figure = (id: string, label: string, value: number, unit: string, href: string, explain: string) => ({
  ...{ id, label, value, unit, href },
  explain: `${explain}，逐项见下表`,
});

type NameOf = (enterpriseId: string) => string;

const visitTable = (visits: readonly VisitOfPeriod[], nameOf: NameOf): ReportTable => ({
  caption: '执法检查',
  columns: columns(['检查日期', 3], ['企业', 6], ['问题', 2], ['整改期限', 3], ['复查', 3]),
  rows: visits.map(({ on, enterpriseId, findings, orderDueOn, recheckedOn, unmet }) => [
    on,
    nameOf(enterpriseId),
    String(findings),
    orderDueOn ?? '—',
    recheckedOn === null ? '—' : unmet > 0 ? `未整改${unmet}处` : '已整改',
  ]),
  empty: '本期没有提交的执法检查。',
});

const caseTable = (cases: readonly CaseOfPeriod[], nameOf: NameOf): ReportTable => ({
  caption: '行政处罚案件',
  columns: columns(['案号', 4], ['企业', 5], ['案由', 5], ['立案', 3], ['决定', 3], ['罚款（元）', 3]),
  rows: cases.map(({ number, enterpriseId, cause, openedOn, decidedOn, finedYuan }) => [
    number,
    nameOf(enterpriseId),
    cause,
    openedOn,
    decidedOn ?? '—',
    decidedOn === null ? '—' : yuan(finedYuan),
  ]),
  empty: '本期没有立案或作出决定的案件。',
});

const letterTable = (letters: readonly LetterOfPeriod[]): ReportTable => ({
  caption: '监督文书',
  columns: columns(['文号', 5], ['种类', 3], ['收文单位', 5], ['事由', 6], ['状态', 3]),
  rows: letters.map(({ number, kind, addressee, subject, state }) => [number, kind, addressee, subject, state]),
  empty: '本期没有发出监督文书。',
});

const columns = (...all: readonly (readonly [header: string, share: number])[]) =>
  all.map(([header, share]) => ({ header, share }));
