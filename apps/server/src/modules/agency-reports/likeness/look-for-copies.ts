import { compareReports, type ReportLikeness } from '@zhiben/evidence/report-likeness/compare-reports.ts';
import { doubtfulFrom, isCopyDoubtful, isRenewalDoubtful } from '@zhiben/evidence/report-likeness/judge-likeness.ts';
import { marksOfReport } from '@zhiben/evidence/report-likeness/marks.ts';
import { type Passage, passagesOf } from '@zhiben/evidence/report-likeness/passages.ts';
import { type SameNumbers, sameNumbers } from '@zhiben/evidence/report-likeness/same-numbers.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { AgencyReportsNeeds } from '../agency-reports-needs.ts';
import type { ReportRow } from '../register/report-store.ts';
import { reportsById } from '../register/report-store.ts';
import { likenessIndex, type Marked, spreadOf } from './likeness-index.ts';

export interface Look {
  readonly other: ReportRow;
  readonly likeness: ReportLikeness;
  readonly doubtful: boolean;
  readonly doubtfulFrom: number;
  readonly learntFrom: number;
}

export interface Renewal {
  readonly other: ReportRow;
  readonly numbers: SameNumbers;
}

/** Most like it come first; what is no copy is shown too, for whoever wants to see why not. */
export interface LooksAtCopies {
  readonly looks: readonly Look[];
  /** Earlier reports of the enterprise itself of which next to nothing was measured anew. */
  readonly unchanged: readonly Renewal[];
}

type Needs = Pick<AgencyReportsNeeds, 'namesOfEnterprise' | 'agencyNames'>;

/** Compares a report that has been read with all that came before it, and enters it among them. */
export async function lookForCopies(tx: Tx, report: ReportRow, needs: Needs): Promise<LooksAtCopies> {
  const index = likenessIndex(tx);
  const mine = await passagesIn(tx, report, needs);
  const marked: Marked = {
    ...{ reportId: report.id, agencyId: report.agency_id, enterpriseId: report.enterprise_id, kind: report.kind },
    marks: marksOfReport(mine),
  };
  const earlier = await index.earlier(marked);
  const inherited = new Set([...earlier.values()].flat());
  const unchanged: Renewal[] = [];
  for (const other of await reportsById(tx, [...earlier.keys()])) {
    const numbers = sameNumbers(mine, await passagesIn(tx, other, needs));
    if (isRenewalDoubtful(numbers)) unchanged.push({ other, numbers });
  }
  const others = await reportsById(tx, await index.candidates(marked, inherited));
  const looks: Look[] = [];
  const copied = new Set<number>();
  for (const other of others.filter(({ enterprise_id }) => enterprise_id !== report.enterprise_id)) {
    const theirs = await passagesIn(tx, other, needs);
    const theirMarks = marksOfReport(theirs);
    const look = await compare({ tx, report, other, mine, theirs, inherited, marks: [...marked.marks, ...theirMarks] });
    looks.push(look);
    if (look.doubtful) for (const mark of theirMarks) copied.add(mark);
  }
  // What was copied does not make a form of what an author wrote.
  await index.keep(marked, copied, inherited);
  return { looks: looks.toSorted((one, two) => two.likeness.score - one.likeness.score), unchanged };
}

interface Pair {
  readonly tx: Tx;
  readonly report: ReportRow;
  readonly other: ReportRow;
  readonly mine: readonly Passage[];
  readonly theirs: readonly Passage[];
  readonly inherited: ReadonlySet<number>;
  readonly marks: readonly number[];
}

async function compare({ tx, report, other, mine, theirs, inherited, marks }: Pair): Promise<Look> {
  const index = likenessIndex(tx);
  const pair = [report.enterprise_id, other.enterprise_id];
  const kinds = [...new Set([report.kind, other.kind])];
  const ofKinds = await Promise.all(kinds.map((kind) => index.ofKind(kind, marks, pair)));
  const agencies = [...new Set([report.agency_id, other.agency_id])];
  const ofAgencies = await Promise.all(
    agencies.map(async (agencyId) => {
      const reports = await index.ofAgency(agencyId);
      const kind = agencyId === report.agency_id ? report.kind : other.kind;
      return {
        all: spreadOf(reports, pair),
        ofKind: spreadOf(
          reports.filter((one) => one.kind === kind),
          pair,
        ),
      };
    }),
  );
  const spreads = [...ofKinds, ...ofAgencies.flatMap(({ all, ofKind }) => [all, ofKind])];
  const likeness = compareReports({ mine, theirs, spreads, inherited });
  const beside = (spread: { among: number; ofThePair: number } | undefined) =>
    (spread?.among ?? 0) - (spread?.ofThePair ?? 0);
  const known = {
    ofKind: beside(ofKinds[0]),
    ofAgency: agencies.length === 1 ? beside(ofAgencies[0]?.ofKind) : null,
  };
  return {
    other,
    likeness,
    doubtful: isCopyDoubtful(likeness, known),
    doubtfulFrom: doubtfulFrom(known, likeness.sameFigures),
    learntFrom: known.ofKind,
  };
}

async function passagesIn(tx: Tx, report: ReportRow, needs: Needs): Promise<readonly Passage[]> {
  const agency = (await needs.agencyNames(tx)).get(report.agency_id) ?? '';
  return passagesOf(report.words ?? '', [...(await needs.namesOfEnterprise(tx, report.enterprise_id)), agency]);
}
