import { Gauge, type Registry } from 'prom-client';
import { Refusal } from '../../platform/refusal.ts';
import type { IngestThread } from './telemetry-needs.ts';

/** What the worker tells of itself, asked for whenever somebody reads the metrics. */
export function ingestMetrics({ ask, running, restarts }: IngestThread): (registry: Registry) => void {
  return (registry) => {
    const gauge = (name: string, help: string, labelNames: string[] = []) =>
      new Gauge({ name: `zhiben_ingest_${name}`, help, labelNames, registers: [registry] });
    const samples = gauge('samples', 'Samples since the worker began, by fate', ['fate']);
    const commits = gauge('commits', 'Transactions since the worker began');
    const commitMs = gauge('last_commit_milliseconds', 'How long the last transaction took');
    const waiting = gauge('waiting_samples', 'Samples that wait for their transaction');
    const inMemory = gauge('in_memory_samples', 'Samples in memory that stand in no chunk yet');
    const failing = gauge('commits_failing', '1 while transactions do not go through');
    const chunkFailures = gauge('chunk_failures', 'Hours that could not be written at the first try');
    const lines = gauge('mqtt_lines', 'Open MQTT lines');
    const restarted = gauge('restarts', 'How often the worker was started again');
    const up = new Gauge({
      name: 'zhiben_ingest_up',
      help: '1 while samples are taken in',
      registers: [registry],
      async collect() {
        this.set(Number(running()));
        restarted.set(restarts());
        const figures = await ask.figures().catch(unlessAway);
        if (figures === undefined) return;
        for (const [fate, amount] of Object.entries(figures.fates)) samples.set({ fate }, amount);
        commits.set(figures.commits);
        commitMs.set(figures.lastMs);
        waiting.set(figures.waiting);
        inMemory.set(figures.inMemory);
        failing.set(Number(figures.failingSince !== undefined));
        chunkFailures.set(figures.chunks.failures);
        lines.set(figures.lines);
      },
    });
    up.set(0);
  };
}

function unlessAway(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}
