import type { FastifyBaseLogger } from 'fastify';
import { PgBoss } from 'pg-boss';
import type { Scope } from '../db/scope.ts';
import type { Job } from './job.ts';

interface JobsNeeds {
  /** Connection of the application's role to its own schema of queues. */
  readonly url: string;
  readonly jobs: readonly Job[];
  readonly scope: Scope;
  readonly log: FastifyBaseLogger;
}

/** Runs every job at its times on pg-boss, one at a time across all servers. */
export async function runJobs({ url, jobs, scope, log }: JobsNeeds): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', createSchema: false, max: 3 });
  boss.on('error', (error) => log.error({ err: error }, 'job queue failed'));
  await boss.start();

  const stopping = new AbortController();
  for (const job of jobs) {
    const policy = job.bell === undefined ? 'singleton' : 'standard';
    await boss.createQueue(job.name, { policy, retryLimit: 2, expireInSeconds: 15 * 60 });
    await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Shanghai' });
    const worker = await boss.work(job.name, async () => {
      await job.run({ scope, signal: stopping.signal });
    });
    job.bell?.answer(() => void begin(job.name, worker));
    job.bell?.ring();
  }

  async function begin(name: string, worker: string): Promise<void> {
    try {
      await boss.send(name, {});
      boss.notifyWorker(worker);
    } catch (error) {
      // Its next time by the clock is at most a minute away.
      log.warn({ err: error, job: name }, 'job could not be called');
    }
  }

  return {
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}
