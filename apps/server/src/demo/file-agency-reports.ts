import { Readable } from 'node:stream';
import {
  COUNTY_REPORTS,
  type CountyReport,
  ENGINEERS,
  MORE_AGENCIES,
} from '@zhiben/county/agency-reports/county-reports.ts';
import { plantOnPaper } from '@zhiben/county/agency-reports/describe-plant.ts';
import { houseStyle } from '@zhiben/county/agency-reports/house-style.ts';
import { writeReport } from '@zhiben/county/agency-reports/write-report.ts';
import type { District } from '@zhiben/county/county.ts';
import type { Product } from '../compose.ts';
import type { Actor } from '../platform/actor.ts';
import { dayOf, systemClock } from '../platform/clock.ts';
import { SYSTEM } from '../platform/db/scope.ts';
import { writeDocument } from '../platform/documents/write-document.ts';
import type { Keys } from './seed-district.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(systemClock.now().getTime() - days * DAY_MS);

interface Agency {
  readonly id: string;
  readonly name: string;
  readonly reach: readonly string[];
}

/** The reports of three agencies, each filed through its real use case on its day, and looked at as it came. */
export async function fileAgencyReports(product: Product, county: District, keys: Keys): Promise<void> {
  const agencies = await engage(product, county, keys);
  for (const { agency, ...engineer } of ENGINEERS) {
    await product.scope(actorOf(agencies, agency), (act) =>
      product.agencyReports.registerEngineer(act, { ...engineer, validFrom: '2024-01-01', validUntil: '2028-12-31' }),
    );
  }
  const names = new Map(county.enterprises.map(({ key, profile }) => [key, profile.name]));
  for (const report of COUNTY_REPORTS) {
    const paper = await writeDocument({
      title: report.subject,
      subtitle: report.number,
      parts: linesOf(county.seed, report, { agencies, names }),
    });
    const file = await product.files.put(Readable.from([paper]), `${report.number}.docx`);
    await product.scope(actorOf(agencies, report.agency), (act) =>
      product.agencyReports.file(
        { ...act, now: daysAgo(report.issuedDaysAgo - 1) },
        keys.get(report.enterprise) ?? '',
        { ...saidOf(report) },
        file,
      ),
    );
    await product.agencyReports.examine({ scope: product.scope, signal: new AbortController().signal });
  }
}

async function engage({ scope, directory }: Product, { agencies }: District, keys: Keys) {
  const known = new Map<string, Agency>();
  await scope(SYSTEM, async (act) => {
    for (const { key, name, serves } of [...agencies, ...MORE_AGENCIES]) {
      const id = await directory.addAgency(act, name);
      const reach = serves.map((served) => keys.get(served) ?? '');
      for (const enterpriseId of reach) await directory.assignAgency(act, id, enterpriseId);
      known.set(key, { id, name, reach });
    }
  });
  return known;
}

type Agencies = ReadonlyMap<string, Agency>;

function actorOf(agencies: Agencies, key: string): Actor {
  const { id = '', name = '', reach = [] } = agencies.get(key) ?? {};
  return {
    ...SYSTEM,
    ...{ accountId: `agency ${key}`, personId: `agency ${key}`, name: `${name.slice(2, 4)}项目组`, post: '项目负责人' },
    ...{ role: 'agency-expert', realm: 'agency', agencyId: id, reach },
  };
}

function saidOf({ agency, kind, number, subject, visitDaysAgo: [from, until], issuedDaysAgo }: CountyReport) {
  const certificate = ENGINEERS.find((one) => one.agency === agency)?.certificate ?? '';
  const stay = {
    fromOn: dayOf(daysAgo(from)),
    fromHalf: 'am',
    untilOn: dayOf(daysAgo(until)),
    untilHalf: 'pm',
  } as const;
  return {
    ...{ kind, number, subject },
    issuedOn: dayOf(daysAgo(issuedDaysAgo)),
    conclusions: '总体符合安全生产条件，所列问题整改完成后应复核。',
    visits: [{ certificate, ...stay }],
  };
}

interface Known {
  readonly agencies: Agencies;
  readonly names: ReadonlyMap<string, string>;
}

/** A copy is its source with other names in it. */
function linesOf(seed: number, report: CountyReport, { agencies, names }: Known): readonly { readonly text: string }[] {
  const source = COUNTY_REPORTS.find(({ number }) => number === report.copyOf) ?? report;
  const nameOf = ({ enterprise }: CountyReport) => names.get(enterprise) ?? '';
  const agencyOf = ({ agency }: CountyReport) => agencies.get(agency)?.name ?? '';
  const words = writeReport({
    ...{ seed, kind: source.kind, year: Number(dayOf(systemClock.now()).slice(0, 4)), size: 2.5 },
    plant: plantOnPaper(seed, nameOf(source)),
    house: houseStyle(seed, agencyOf(source)),
  });
  const renamed = words.replaceAll(nameOf(source), nameOf(report)).replaceAll(agencyOf(source), agencyOf(report));
  return renamed.split('\n').map((text) => ({ text }));
}
