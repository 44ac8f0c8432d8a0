import { CAMPAIGN_SCOPES } from '@zhiben/rules/campaign/campaign-scopes.ts';
import type { CampaignIndicator, PlanItem } from '@zhiben/rules/campaign/plan.ts';
import { FACT_QUESTIONS } from '@zhiben/rules/engine/fact-questions.ts';
import type { EnterpriseFacts } from '@zhiben/rules/enterprise-facts.ts';
import type { ItemStanding } from '@zhiben/vocabulary/campaign.ts';

/** What the records of one enterprise say of one indicator. */
export interface Reading {
  readonly standing: 'done' | 'open' | 'none';
  readonly words: string;
}

/** Readings by enterprise. An enterprise that is missing has no record; a missing indicator has no source at all. */
export type Readings = ReadonlyMap<CampaignIndicator, ReadonlyMap<string, Reading>>;

export interface StandingWithWords {
  readonly standing: ItemStanding;
  /** What the records say, or why there is nothing to say. */
  readonly records: string;
  readonly overdue: boolean;
}

interface Enterprise {
  readonly id: string;
  readonly facts: EnterpriseFacts;
}

/** Where an enterprise stands with an item: does it speak to it, is there a record, what does the record say. */
export function standingAt(
  item: PlanItem,
  { id, facts }: Enterprise,
  readings: Readings,
  today: string,
): StandingWithWords {
  const { standing, records } = standingWords(item, { id, facts }, readings);
  const late = item.dueOn !== null && item.dueOn < today;
  return { standing, records, overdue: late && (standing === 'open' || standing === 'unknown') };
}

function standingWords(
  item: PlanItem,
  { id, facts }: Enterprise,
  readings: Readings,
): Omit<StandingWithWords, 'overdue'> {
  if (item.scope === 'district') return { standing: 'not-applicable', records: '本局任务，不按企业统计' };
  const { applies, reasons, missing } = CAMPAIGN_SCOPES[item.scope](facts);
  if (applies === 'no') return { standing: 'not-applicable', records: reasons.join('；') };
  if (applies === 'unknown') {
    const unrecorded = missing.filter((fact) => facts[fact] === undefined).map((fact) => FACT_QUESTIONS[fact].label);
    const asked = unrecorded.length === 0 ? [] : [`缺少：${unrecorded.join('、')}`];
    return { standing: 'scope-unknown', records: [...reasons, ...asked].join('；') };
  }
  const known = item.indicator === null ? undefined : readings.get(item.indicator);
  if (known === undefined) return { standing: 'no-source', records: '尚无记录来源，不能统计' };
  const reading = known.get(id);
  if (reading !== undefined) return { standing: reading.standing, records: reading.words };
  return { standing: 'unknown', records: '没有可以统计的记录' };
}
