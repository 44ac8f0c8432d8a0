import type { CampaignPlace, getCampaignPlace, listCampaignPlaces as operation } from '@zhiben/contract/campaign.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { pageFrom } from '../../../platform/db/page-from.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { evidenceAbout } from '../../../platform/files/index.ts';
import type { CampaignNeeds, EnterpriseOnFile } from '../campaign-needs.ts';
import { enterpriseNotFound } from '../campaign-refusals.ts';
import type { StandingWithWords } from '../domain/item-standing.ts';
import { subjectOf } from '../filings/filing-store.ts';
import { standingOf, toFilingView } from '../filings/filing-view.ts';
import { rowsOfIndicator } from '../rows-of-indicator.ts';
import { revisionsOf } from './campaign-board.ts';
import { countStandings, type DistrictStanding, districtStanding, toBoardItem } from './district-standing.ts';

/** Every enterprise with how far it has come, most overdue first. */
export async function listCampaignPlaces(
  act: Act,
  { cursor, limit, ...filter }: QueryOf<typeof operation>,
  needs: CampaignNeeds,
): Promise<ResultOf<typeof operation>> {
  const standing = await districtStanding(act, needs, filter.enterpriseId);
  const rows = standing.enterprises
    .filter((enterprise) => hasPaper(enterprise, filter, standing))
    .map((enterprise) => placeOf(enterprise, standing))
    .filter(({ overdue, filings }) => filter.overdue !== true || overdue + filings.missing > 0);
  return pageFrom(rows.toSorted(compare), { cursor, limit }, ({ enterpriseId }) => enterpriseId);
}

/** Every enterprise within reach, without a page's end. */
export function placesOf(standing: DistrictStanding): readonly CampaignPlace[] {
  return standing.enterprises.map((enterprise) => placeOf(enterprise, standing)).toSorted(compare);
}

type Filter = Omit<QueryOf<typeof operation>, 'cursor' | 'limit'>;

/** Whether a paper of theirs stands as it was asked for; without such a question everybody's does. */
function hasPaper(
  { id }: EnterpriseOnFile,
  { filing, year, state, late }: Filter,
  standing: DistrictStanding,
): boolean {
  if (state === undefined && late === undefined) return true;
  return standing.version.plan.filings
    .filter((one) => (filing === undefined || one.kind === filing) && (year === undefined || one.year === year))
    .map((one) => standingOf(one, revisionsOf(one, standing.filings.get(id)), standing.today))
    .some((paper) => (state?.includes(paper.state) ?? true) && (late === undefined || paper.late === late));
}

/** One enterprise: every item with what the records say, and its papers. */
export async function showCampaignPlace(
  act: Act,
  enterpriseId: string,
  needs: CampaignNeeds,
): Promise<ResultOf<typeof getCampaignPlace>> {
  const standing = await districtStanding(act, needs, enterpriseId);
  const [enterprise] = standing.enterprises;
  if (enterprise === undefined) throw enterpriseNotFound();
  const { plan } = standing.version;
  const papers = [];
  for (const filing of plan.filings) {
    const files = await evidenceAbout(act.tx, subjectOf({ enterpriseId, ...filing }));
    const revisions = revisionsOf(filing, standing.filings.get(enterpriseId));
    papers.push(toFilingView(filing, revisions, files, standing.today));
  }
  return {
    ...placeOf(enterprise, standing),
    title: plan.title,
    items: standing.items.map((item) => {
      const { counts: _, ...shown } = toBoardItem(item);
      const at = item.at.get(enterpriseId) ?? NOWHERE;
      const counted = ['done', 'open', 'none'].includes(at.standing);
      return { ...shown, ...at, href: counted ? rowsOfIndicator(item.item.indicator, enterpriseId) : null };
    }),
    papers,
  };
}

const NOWHERE: StandingWithWords = { standing: 'unknown', records: '', overdue: false };

function placeOf({ id, name }: EnterpriseOnFile, { items, filings, version, today }: DistrictStanding): CampaignPlace {
  const standings = items.flatMap(({ at }) => at.get(id) ?? []);
  const papers = version.plan.filings.map((filing) => standingOf(filing, revisionsOf(filing, filings.get(id)), today));
  const among = (...states: readonly string[]) => papers.filter(({ state }) => states.includes(state)).length;
  return {
    enterpriseId: EnterpriseId.parse(id),
    enterpriseName: name,
    counts: countStandings(standings),
    overdue: standings.filter(({ overdue }) => overdue).length,
    filings: {
      owed: among('owed', 'returned'),
      filed: among('filed', 'received'),
      missing: among('missing'),
      late: papers.filter(({ late }) => late).length,
    },
  };
}

const chinese = new Intl.Collator('zh-CN');
const overdueOf = ({ overdue, filings }: CampaignPlace) => overdue + filings.missing;

const compare = (one: CampaignPlace, other: CampaignPlace): number =>
  overdueOf(other) - overdueOf(one) ||
  other.counts.open - one.counts.open ||
  chinese.compare(one.enterpriseName, other.enterpriseName) ||
  (one.enterpriseId < other.enterpriseId ? -1 : 1);
