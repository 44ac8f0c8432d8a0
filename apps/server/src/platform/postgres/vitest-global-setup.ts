import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../db/migrate.ts';
import { startEmbeddedPostgres } from './start-embedded.ts';
import { administer, TEMPLATE, urlOfDatabase } from './template-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresAdminUrl: string;
  }
}

/**
 * One server for the whole run, with one migrated database that every test copies.
 * ZHIBEN_TEST_ADMIN_URL names another server to run the same tests against.
 */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  await administer(
    server.adminUrl,
    `drop database if exists ${TEMPLATE} with (force)`,
    `create database ${TEMPLATE} encoding 'UTF8' locale 'C.UTF-8' template template0`,
  );
  await migrate(urlOfDatabase(server.adminUrl, TEMPLATE));
  project.provide('postgresAdminUrl', server.adminUrl);
  return server.stop;
}

async function testServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const { ZHIBEN_TEST_ADMIN_URL: adminUrl } = process.env as Record<string, string | undefined>;
  if (adminUrl !== undefined) return { adminUrl, stop: async () => {} };

  const dataFolder = mkdtempSync(join(tmpdir(), 'zhiben-tests-'));
  const server = await startEmbeddedPostgres({ dataFolder, log: () => {}, durable: false });
  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
