import { createEvaluator } from '@zhiben/signals/alarms/evaluator.ts';
import type { FastifyBaseLogger } from 'fastify';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { shareOf } from '../domain/share-of.ts';
import type { CommitFigures } from '../ingest/commit-groups.ts';
import { createFateCounts } from '../ingest/count-fates.ts';
import type { Judging } from '../ingest/create-ingest.ts';
import type { IngestLimits } from '../ingest/ingest-limits.ts';
import { createIntake } from '../ingest/intake.ts';
import { readKnownPoints } from '../ingest/known-points.ts';
import { createLatestValues } from '../ingest/latest-values.ts';
import { createPages } from '../ingest/pages.ts';
import { restoreSamples } from '../ingest/restore-samples.ts';
import { createChunkWriter } from '../ingest/write-chunks.ts';
import { createKnownGateways } from './known-gateways.ts';

type Changing<Figures> = { -readonly [Name in keyof Figures]: Figures[Name] };

export interface PartsNeeds {
  readonly scope: Scope;
  readonly log: FastifyBaseLogger;
  readonly limits: IngestLimits;
  readonly judging: Judging;
  readonly share: number;
  readonly shares: number;
}

/** What one share is kept with: the same parts as where one worker takes everything in, for the enterprises of the share. */
export async function createShareParts({ scope, log, limits, judging, share, shares }: PartsNeeds) {
  const ours = (enterpriseId: string) => shareOf(enterpriseId, shares) === share;
  const readPoints = () => readKnownPoints(scope, ours);
  const readRules = () => scope(SYSTEM, (act) => judging.rules(act));
  const known = { points: await readPoints(), rules: await readRules() };
  const pages = createPages();
  const latest = createLatestValues();
  const fates = createFateCounts(scope);
  const evaluator = createEvaluator({ points: known.points.every, rules: known.rules });
  await restoreSamples(scope, pages, latest, share);

  return {
    known,
    commits: { commits: 0, samples: 0, waiting: 0, lastMs: 0, failingSince: undefined } as Changing<CommitFigures>,
    pages,
    latest,
    fates,
    evaluator,
    gateways: createKnownGateways(scope),
    chunks: createChunkWriter({ scope, log, pages, limits, share }),
    take: createIntake({ limits, points: () => known.points, evaluator, latest, pages, fates }),
    /** Points, rules and gateways have changed. */
    async learn(): Promise<void> {
      known.points = await readPoints();
      known.rules = await readRules();
      evaluator.configure({ points: known.points.every, rules: known.rules });
    },
  };
}
export type ShareParts = Awaited<ReturnType<typeof createShareParts>>;
