import { compareReports } from '@zhiben/evidence/report-likeness/compare-reports.ts';
import { isCopyDoubtful, isRenewalDoubtful, type Known } from '@zhiben/evidence/report-likeness/judge-likeness.ts';
import { marksOfReport } from '@zhiben/evidence/report-likeness/marks.ts';
import { passagesOf } from '@zhiben/evidence/report-likeness/passages.ts';
import { sameNumbers } from '@zhiben/evidence/report-likeness/same-numbers.ts';
import type { FiledReport } from './district-of-reports.ts';
import { type Held, type MemoryCorpus, memoryCorpus } from './memory-corpus.ts';

export interface Examined {
  readonly report: FiledReport;
  readonly doubted: readonly number[];
  readonly best: { readonly id: number; readonly score: number; readonly own: number; readonly known: Known } | null;
  readonly tookMs: number;
}

/** Examines every report as it comes, knowing only those that came before. */
export function examineAll(
  reports: readonly FiledReport[],
  corpus: MemoryCorpus = memoryCorpus(),
): readonly Examined[] {
  return reports.map((report) => {
    const began = performance.now();
    const examined = examine(report, corpus);
    return { ...examined, tookMs: performance.now() - began };
  });
}

const groupsOf = ({ kind, agency }: FiledReport) => [kind, `${kind} ${agency}`, agency];

function examine(report: FiledReport, corpus: MemoryCorpus): Omit<Examined, 'tookMs'> {
  const passages = passagesOf(report.text, report.names);
  const marks = marksOfReport(passages);
  const own = { report, passages, marks: marks.length };
  const earlier = corpus.earlier(report);
  const inherited = new Set(earlier.flatMap((one) => marksOfReport(one.passages)));
  const renewals = earlier
    .filter((one) => isRenewalDoubtful(sameNumbers(passages, one.passages)))
    .map((one) => one.report.id);
  const looks = corpus
    .candidates(marks, inherited)
    .map((id) => corpus.held.get(id))
    .filter((one): one is Held => one !== undefined && one.report.enterprise !== report.enterprise)
    .map((other) => look(own, other, inherited, corpus));
  const doubtful = looks.filter(({ likeness, known }) => isCopyDoubtful(likeness, known));
  const copied = new Set(doubtful.flatMap(({ other }) => marksOfReport(other.passages)));
  corpus.add(own, marks, groupsOf(report), copied);
  const top = looks.toSorted((one, two) => two.likeness.score - one.likeness.score)[0];
  return {
    report,
    doubted: [...renewals, ...doubtful.map(({ other }) => other.report.id)],
    best:
      top === undefined
        ? null
        : { id: top.other.report.id, score: top.likeness.score, own: top.likeness.own, known: top.known },
  };
}

function look(own: Held, other: Held, inherited: ReadonlySet<number>, corpus: MemoryCorpus) {
  const keys = new Set([...groupsOf(own.report), ...groupsOf(other.report)]);
  const pair = [own.report.enterprise, other.report.enterprise];
  const spreads = [...keys].map((key) => corpus.spread(key, pair));
  const likeness = compareReports({ mine: own.passages, theirs: other.passages, spreads, inherited });
  const beside = (key: string) => {
    const { among, ofThePair } = corpus.spread(key, pair);
    return among - ofThePair;
  };
  const { kind, agency } = own.report;
  const known = { ofKind: beside(kind), ofAgency: agency === other.report.agency ? beside(`${kind} ${agency}`) : null };
  return { other, likeness, known };
}
