import { districtOfReports, type FiledReport } from './district-of-reports.ts';
import { EDITS } from './edits.ts';
import { type Examined, examineAll } from './examine-all.ts';

const round = (share: number) => Math.round(share * 10_000) / 10_000;

/** How well copied reports are found among honest ones, and how many honest ones are accused; from a seed nobody tuned on. */
export function likeness({
  seed,
  honest = 520,
  copiesEach = 15,
}: {
  readonly seed: number;
  readonly honest?: number;
  readonly copiesEach?: number;
}) {
  const reports = districtOfReports({ seed, honest, copiesEach });
  const examined = examineAll(reports);
  const planted = examined.filter(({ report }) => report.copyOf !== null);
  const honestOnes = examined.filter(({ report }) => report.copyOf === null);
  const found = planted.filter((one) => isFound(one, reports));
  const accused = honestOnes.filter(({ doubted }) => doubted.length > 0);
  const lengths = reports.map(({ text }) => text.length).toSorted((one, other) => one - other);
  return {
    reports: reports.length,
    characters: { least: lengths[0], median: lengths[lengths.length >> 1], most: lengths.at(-1) },
    planted: planted.length,
    found: found.length,
    foundShare: round(found.length / planted.length),
    honest: honestOnes.length,
    renewals: honestOnes.filter(({ report }) => report.renewal).length,
    accused: accused.length,
    accusedShare: round(accused.length / honestOnes.length),
    byEdit: Object.fromEntries(
      [...Object.keys(EDITS), 'one source for many', 'renewed unchanged'].map((edit) => {
        const those = planted.filter(({ report }) => report.edit === edit);
        return [edit, `${those.filter((one) => isFound(one, reports)).length}/${those.length}`];
      }),
    ),
    examinationMs: percentiles(examined.map(({ tookMs }) => tookMs)),
  };
}

/** Found is a copy whose source, or another copy of it, was named. */
const isFound = ({ report, doubted }: Examined, reports: readonly FiledReport[]): boolean =>
  doubted.some((id) => id === report.copyOf || reports[id]?.copyOf === report.copyOf);

const percentiles = (all: readonly number[]) => {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
};
