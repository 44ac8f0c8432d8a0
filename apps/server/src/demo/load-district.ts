import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { District } from '@zhiben/county/county.ts';
import { everyone } from '@zhiben/county/district.ts';
import { hazardStories } from '@zhiben/county/hazards.ts';
import pg from 'pg';
import type { Product } from '../compose.ts';
import { dayOf, systemClock } from '../platform/clock.ts';
import type { EmbeddedPostgres } from '../platform/postgres/start-embedded.ts';
import { enterInstallations } from './enter-installations.ts';
import { equipPlants } from './equip-plants.ts';
import { fileAgencyReports } from './file-agency-reports.ts';
import { handInPapers } from './hand-in-papers.ts';
import { inspectEnterprises } from './inspect-enterprises.ts';
import { leaveTipOffs } from './leave-tip-offs.ts';
import { makeChecks } from './make-checks.ts';
import { playStories } from './play-stories.ts';
import { punishEnterprises } from './punish-enterprises.ts';
import { reusePhoto } from './reuse-photo.ts';
import { seedDistrict } from './seed-district.ts';
import { writeLetters } from './write-letters.ts';

const markOf = (dataFolder: string) => join(dataFolder, 'district-unfinished');

/** Loads the invented district into an empty product, and says whether it did. A mark stands in the folder from its first row to its last. */
export async function loadDistrictOnce(product: Product, county: District, dataFolder: string): Promise<boolean> {
  if (!(await product.identity.noAccountYet())) return false;
  process.stdout.write('正在载入演示区县……\n');
  writeFileSync(markOf(dataFolder), '', { flush: true });
  const keys = await seedDistrict(product, county);
  const people = everyone(county);
  await playStories(product, hazardStories(county, dayOf(systemClock.now())), people, keys);
  await enterInstallations(product, county, keys);
  // Closes the weeks that have ended, of which the stewards' records are a part.
  await makeChecks(product, county, keys);
  await handInPapers(product, people, keys);
  await inspectEnterprises(product, county, keys);
  await punishEnterprises(product, county, keys);
  await writeLetters(product, county, keys);
  await fileAgencyReports(product, county, keys);
  await leaveTipOffs(product, keys);
  await reusePhoto(product, people, keys);
  await equipPlants(product, county, keys, dataFolder);
  rmSync(markOf(dataFolder));
  return true;
}

/** A district that was cut off while it was loaded is thrown away, so that nobody is shown half of one. Nobody was let in yet. */
export async function discardHalfDistrict({ adminUrl, database }: EmbeddedPostgres, dataFolder: string): Promise<void> {
  if (!existsSync(markOf(dataFolder))) return;
  process.stdout.write('上次载入演示区县没有完成，重新载入……\n');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${database} with (force)`);
    await admin.query(`create database ${database}`);
  } finally {
    await admin.end();
  }
  rmSync(join(dataFolder, 'files'), { recursive: true, force: true });
  rmSync(markOf(dataFolder));
}
