import { type PlantOnPaper, plantOnPaper } from '@zhiben/county/agency-reports/describe-plant.ts';
import { type HouseStyle, houseStyle } from '@zhiben/county/agency-reports/house-style.ts';
import type { ReportKind } from '@zhiben/county/agency-reports/report-forms.ts';
import { writeReport } from '@zhiben/county/agency-reports/write-report.ts';
import { type Random, randomFor } from '@zhiben/county/random.ts';
import { EDITS, shuffled } from './edits.ts';

export interface FiledReport {
  readonly id: number;
  readonly kind: ReportKind;
  readonly enterprise: string;
  readonly agency: string;
  readonly text: string;
  readonly names: readonly string[];
  /** Where it is a copy: of which report, and what was done to it. */
  readonly copyOf: number | null;
  readonly edit: string | null;
  readonly renewal: boolean;
}

export interface DistrictWanted {
  readonly seed: number;
  readonly honest: number;
  /** Copies of each kind of edit. */
  readonly copiesEach: number;
}

const KINDS: readonly ReportKind[] = ['evaluation', 'testing', 'inspection'];
const YEARS = [2022, 2023, 2024, 2025, 2026];

/** Reports as a district would receive them, in the order of their coming: honest ones, renewals of them, and copies. */
export function districtOfReports({ seed, honest, copiesEach }: DistrictWanted): readonly FiledReport[] {
  const by = randomFor(seed, 'district of reports');
  const agencies = Array.from({ length: 22 }, (_, index) => `第${index + 1}安全技术服务有限公司`);
  const filed: FiledReport[] = [];
  const file = (report: Omit<FiledReport, 'id'>) => filed.push({ ...report, id: filed.length });
  const waiting = copies(by, copiesEach);
  for (let plants = 0; filed.filter(({ copyOf }) => copyOf === null).length < honest; plants += 1) {
    const plant = plantOnPaper(seed, `第${plants + 1}化工有限公司`);
    // A few agencies have most of the trade, and many have two or three enterprises.
    const house = houseStyle(seed, agencies[Math.floor(agencies.length * (by.between(0, 999) / 1000) ** 2.2)] ?? '');
    fileOnePlant({ by, seed, plant, house, file });
    const due = Math.floor((waiting.length * 1.15 * filed.length) / (honest + waiting.length));
    while (filed.length > 12 && filed.filter(({ copyOf }) => copyOf !== null).length < Math.min(due, waiting.length)) {
      const next = waiting[filed.filter(({ copyOf }) => copyOf !== null).length];
      if (next === undefined) break;
      file(copied({ by, seed, filed, agencies, ...next }));
    }
  }
  return filed;
}

const copies = (by: Random, each: number) => {
  const all = [...Object.keys(EDITS), 'one source for many', 'renewed unchanged'].flatMap((edit) =>
    Array.from({ length: each }, (_, index) => ({ edit, strength: each === 1 ? 0.5 : index / (each - 1) })),
  );
  return shuffled(by, all);
};

interface OnePlant {
  readonly by: Random;
  readonly seed: number;
  readonly plant: PlantOnPaper;
  readonly house: HouseStyle;
  readonly file: (report: Omit<FiledReport, 'id'>) => void;
}

function fileOnePlant({ by, seed, plant, house, file }: OnePlant): void {
  const kind = by.pick(KINDS);
  const names = [plant.name, plant.address, plant.principal, house.agency];
  const about = { kind, enterprise: plant.name, agency: house.agency, names, copyOf: null, edit: null };
  let last = '';
  for (const year of YEARS.slice(0, by.between(1, 3))) {
    const fresh = writeReport({ seed, kind, plant, house, year, size: by.between(10, 65) / 10 });
    // Every other renewal is last year's paper with this year's figures.
    last = last !== '' && by.chance(0.5) ? updated(by, last, year) : fresh;
    file({ ...about, text: last, renewal: year > 2022 });
  }
}

/** This year's measurements, day and counts in last year's sentences; what the plant is stays. */
function updated(by: Random, text: string, year: number): string {
  return text
    .replace(/现场日期：.*/, `现场日期：${year}年${by.between(1, 12)}月${by.between(1, 27)}日`)
    .replace(/\d+\.\d+/g, (number) =>
      by.chance(0.8) ? (Number(number) * (by.between(80, 125) / 100)).toFixed(2) : number,
    )
    .replace(
      /(\d+)(日内|份|℃|%LEL|s。)/g,
      (_, number, unit) => `${Math.max(1, Number(number) + by.between(-3, 5))}${unit}`,
    );
}

interface CopyWanted {
  readonly by: Random;
  readonly seed: number;
  readonly filed: readonly FiledReport[];
  readonly agencies: readonly string[];
  readonly edit: string;
  readonly strength: number;
}

function copied({ by, seed, filed, agencies, edit, strength }: CopyWanted): Omit<FiledReport, 'id'> {
  const honest = filed.filter(({ copyOf }) => copyOf === null);
  const again = edit === 'one source for many' ? filed.findLast((one) => one.edit === edit) : undefined;
  const source = (again && by.chance(0.8) && filed[again.copyOf ?? -1]) || by.pick(honest);
  if (edit === 'renewed unchanged') {
    const text = source.text.replace(
      /现场日期：.*/,
      `现场日期：${by.between(2023, 2026)}年${by.between(1, 12)}月${by.between(1, 27)}日`,
    );
    return { ...source, text, copyOf: source.id, edit, renewal: true };
  }
  const plant = plantOnPaper(seed, `第${9000 + filed.length}化工有限公司`);
  const agency = by.chance(0.6) ? source.agency : by.pick(agencies);
  const own = writeReport({
    seed,
    kind: source.kind,
    plant,
    house: houseStyle(seed, agency),
    year: 2026,
    size: by.between(10, 40) / 10,
  });
  const [name = '', address = '', principal = '', was = ''] = source.names;
  const renamed = source.text
    .replaceAll(name, plant.name)
    .replaceAll(address, plant.address)
    .replaceAll(principal, plant.principal)
    .replaceAll(was, agency);
  const edited = EDITS[edit] ?? EDITS['names only'];
  const text = edited?.(by, renamed, strength, own) ?? renamed;
  const names = [plant.name, plant.address, plant.principal, agency];
  return { kind: source.kind, enterprise: plant.name, agency, text, names, copyOf: source.id, edit, renewal: false };
}
