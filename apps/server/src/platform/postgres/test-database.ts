import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { administer, TEMPLATE, urlOfDatabase } from './template-database.ts';

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated, empty database for one test file, copied from the template that the run's global setup made; or a copy of `like`, which nobody is connected to. */
export async function createTestDatabase(like?: TestDatabase): Promise<TestDatabase> {
  const adminUrl = inject('postgresAdminUrl');
  const name = `zhiben_test_${randomBytes(6).toString('hex')}`;
  await administer(adminUrl, `create database ${name} template ${like?.name ?? TEMPLATE} strategy file_copy`);
  return {
    name,
    url: urlOfDatabase(adminUrl, name),
    drop: () => administer(adminUrl, `drop database if exists ${name} with (force)`),
  };
}
