import type { Fate } from '@zhiben/vocabulary/telemetry.ts';
import { sql } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import type { KnownGateway } from './gateway.ts';

interface Counted {
  readonly gateway: KnownGateway;
  readonly day: string;
  readonly fate: Fate;
  samples: number;
  example: string | null;
  lastAt: number;
}

/**
 * Counts what became of samples, and adds it to the record every few seconds. What a kill takes is a few seconds of counting, never a
 * sample.
 */
export function createFateCounts(scope: Scope) {
  let counts = new Map<string, Counted>();
  /** Most messages of a gateway end like the one before it, and to find that out must cost less than to read it. */
  let recent = new Map<KnownGateway, Counted>();
  const totals = new Map<Fate, number>();
  let writing: Promise<void> = Promise.resolve();
  let today = { at: Number.NEGATIVE_INFINITY, day: '' };

  /** Formatting a day for every message would cost more than reading the message. */
  function dayAt(now: number): string {
    if (now - today.at >= 1000 || now < today.at) today = { at: now, day: dayOf(new Date(now)) };
    return today.day;
  }

  async function write(): Promise<void> {
    if (counts.size === 0) return;
    const written = counts;
    counts = new Map();
    recent = new Map();
    try {
      await scope(SYSTEM, ({ tx }) => addUp([...written.values()]).execute(tx));
    } catch (error) {
      for (const counted of written.values()) add(counted);
      throw error;
    }
  }

  function add(counted: Counted): void {
    const { gateway, day, fate } = counted;
    const key = `${gateway.id} ${day} ${fate}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, counted);
    else addTo(known, counted.samples, counted.lastAt, counted.example);
    recent.set(gateway, known ?? counted);
  }

  return {
    count(gateway: KnownGateway, fate: Fate, samples: number, now: number, example: string | null = null): void {
      totals.set(fate, (totals.get(fate) ?? 0) + samples);
      const day = dayAt(now);
      const short = example?.slice(0, 200) ?? null;
      const last = recent.get(gateway);
      if (last?.fate === fate && last.day === day) addTo(last, samples, now, short);
      else add({ gateway, day, fate, samples, example: short, lastAt: now });
    },
    /** Since this thread began. */
    totals: (): Readonly<Partial<Record<Fate, number>>> => Object.fromEntries(totals),
    /** Everything counted so far is on record when this is over. */
    settle(): Promise<void> {
      writing = writing.catch(() => {}).then(write);
      return writing;
    },
  };
}
export type FateCounts = ReturnType<typeof createFateCounts>;

function addTo(known: Counted, samples: number, lastAt: number, example: string | null): void {
  known.samples += samples;
  known.example = example ?? known.example;
  known.lastAt = lastAt;
}

const addUp = (counted: readonly Counted[]) => sql`
  insert into gateway_fates (gateway_id, enterprise_id, on_day, fate, samples, example, last_at)
  select * from unnest(
    ${counted.map(({ gateway }) => gateway.id)}::uuid[], ${counted.map(({ gateway }) => gateway.enterpriseId)}::uuid[],
    ${counted.map(({ day }) => day)}::date[], ${counted.map(({ fate }) => fate)}::text[],
    ${counted.map(({ samples }) => samples)}::bigint[], ${counted.map(({ example }) => example)}::text[],
    ${counted.map(({ lastAt }) => new Date(lastAt))}::timestamptz[])
  on conflict (gateway_id, on_day, fate) do update set
    samples = gateway_fates.samples + excluded.samples,
    example = coalesce(excluded.example, gateway_fates.example),
    last_at = greatest(excluded.last_at, gateway_fates.last_at)`;
