import type { Act, Tx } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { admitGateway } from './gateways/admit-gateway.ts';
import { latestOf } from './history/latest-of.ts';
import { readHistory } from './history/read-history.ts';
import { addPoint, type NewPoint } from './points/add-point.ts';
import { type PointFacts, toFacts } from './points/point-facts.ts';
import { type PointFilter, pointStore } from './points/point-store.ts';
import { pointsOnline } from './points-online.ts';
import { forgetHistoryJob } from './retention/forget-history-job.ts';
import type { TelemetryNeeds } from './telemetry-needs.ts';
import { telemetryRoutes } from './telemetry-routes.ts';

export { askCluster } from './cluster/ask-cluster.ts';
export { createClusterWorker } from './cluster/create-cluster-worker.ts';
export { followGates, writeGates } from './cluster/follow-gates.ts';
export type { NatsSettings } from './cluster/nats-line.ts';
export type { LatestSample } from './history/latest-of.ts';
export { createIngest, type Ingest, type IngestNeeds, type Judging } from './ingest/create-ingest.ts';
export { INGEST_LIMITS, type IngestLimits } from './ingest/ingest-limits.ts';
export { ingestMetrics } from './ingest-metrics.ts';
export type { NewPoint } from './points/add-point.ts';
export type { PointFacts } from './points/point-facts.ts';
export type { IngestThread, TelemetryNeeds } from './telemetry-needs.ts';
export { ingestAbsent } from './telemetry-refusals.ts';

/** Points as others may know them, closed ones too. Row-level security has already taken away what the person may not see. */
export async function pointsOf(tx: Tx, filter: PointFilter): Promise<readonly PointFacts[]> {
  return (await pointStore(tx).some(filter)).map(toFacts);
}

/** Gateways, points and their history (监测接入), wired. The composition root calls it once. */
export function createTelemetry(needs: TelemetryNeeds) {
  const routes: readonly Route[] = telemetryRoutes(needs);
  const jobs: readonly Job[] = [forgetHistoryJob(needs)];
  return {
    routes,
    jobs,
    addPoint: (act: Act, enterpriseId: string, point: NewPoint) => addPoint(act, enterpriseId, point, needs),
    admitGateway: (act: Act, enterpriseId: string, name: string) => admitGateway(act, enterpriseId, { name }, needs),
    /** Where gateways connect. */
    doors: () => needs.ingest.ask.lines(),
    /** How many of each enterprise's points can be relied on now. */
    online: (act: Pick<Act, 'tx' | 'now'>) => pointsOnline(act, needs),
    latest: (pointIds: readonly number[]) => latestOf(needs, pointIds),
    history: (act: Act, pointId: number, query: Parameters<typeof readHistory>[2]) =>
      readHistory(act, pointId, query, needs),
  };
}
export type Telemetry = ReturnType<typeof createTelemetry>;
