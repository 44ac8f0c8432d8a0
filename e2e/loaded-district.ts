import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { chance, SEED } from './drills/chance.ts';
import { askInside } from './drills/look-inside.ts';
import { familyOf, killAtOnce } from './drills/processes.ts';
import { begin, freePort, type Start, startProduct } from './drills/product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data folder of a demonstration that was started once and ended: the invented district, loaded. */
    readonly district: string;
  }
}

/**
 * Loads the invented district once for the whole run; whoever needs one starts on a copy. It is killed once while it loads, as may
 * happen to anybody: what all journeys then stand on is what the next start made of it.
 */
export default async function loadDistrict(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'zhiben-district-'));
  const district = join(home, 'data');
  // Its plants send nothing yet: every copy begins before their story, and not in the middle of it.
  // The console is built as people get it, with what serves it offline; the tests' own setting would build another.
  const how = { data: district, env: { NODE_ENV: 'production', MQTT_PORT: 'off' } };
  await killWhileLoading(how);
  const product = await startProduct(how);
  await leavePhotosAlone(district);
  await product.end('SIGTERM');
  project.provide('district', district);
  return () => rm(home, { recursive: true, force: true });
}

async function killWhileLoading(how: Start): Promise<void> {
  const { child, said } = begin({ ...how, port: await freePort() });
  while (!said().includes('正在载入演示区县')) {
    if (child.exitCode !== null) throw new Error(`the product did not start:\n${said()}`);
    await pause(10);
  }
  await pause(chance(SEED)() * 1500);
  await killAtOnce(familyOf(child.pid ?? 0));
}

/** Looking at all its photos takes a minute of a core, and every copy would do it again; journeys that are about photos bring their own. */
async function leavePhotosAlone(district: string): Promise<void> {
  const looked = `insert into examined (kind, subject, made_at, examined_at)
    select 'evidence', id::text, added_at, now() from evidence on conflict do nothing`;
  await askInside(district, looked);
}

/** Copies the district with its owners: the database belongs to another user where the tests run as root. */
export async function copyDistrict(district: string, to: string): Promise<string> {
  await mkdir(dirname(to), { recursive: true });
  await promisify(execFile)('cp', ['-a', `${district}/.`, to]);
  return to;
}
