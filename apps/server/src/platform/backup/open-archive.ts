import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type ExtractOptions, extract } from 'tar-fs';
import { migrationNames } from '../db/migrate.ts';
import { SECRET_FILE, TIP_OFF_SECRET_FILE } from '../identity/kept-secret.ts';
import { archiveDamaged, archiveMissing, archiveNewer } from './backup-refusals.ts';
import { Manifest } from './manifest.ts';

/** What is restored belongs to whoever restores it. */
const OWN = { chown: false } as ExtractOptions;

/** Unpacks an archive and proves that it is whole, before anything is made from it. */
export async function openArchive(archive: string, folder: string): Promise<Manifest> {
  if (!existsSync(archive)) throw archiveMissing(archive);
  // The checksum at the end of the archive covers every byte of it.
  await pipeline(createReadStream(archive), createGunzip(), unpackInto(folder)).catch((error: Error) => {
    throw archiveDamaged(archive, error.message);
  });
  const manifest = await readManifest(folder).catch((error: Error) => {
    throw archiveDamaged(archive, `manifest.json：${error.name}`);
  });
  const missing = await missingFrom(folder, manifest);
  if (missing !== undefined) throw archiveDamaged(archive, missing);
  const known = new Set(await migrationNames());
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) throw archiveNewer(unknown);
  return manifest;
}

/** An archive that ends inside a file ends that file's stream as well, and nobody listens to it yet: the pipeline tells of it. */
const unpackInto = (folder: string) =>
  extract(folder, OWN).on('entry', (_header, file) => {
    file.on('error', () => {});
  });

const readManifest = async (folder: string): Promise<Manifest> =>
  Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));

async function missingFrom(
  folder: string,
  { tables, files, sessionSecret, tipOffSecret }: Manifest,
): Promise<string | undefined> {
  const table = tables.find(({ file }) => !existsSync(join(folder, file)));
  if (table !== undefined) return `缺少数据表 ${table.name}`;
  if (sessionSecret === 'enclosed' && !existsSync(join(folder, SECRET_FILE))) return '缺少会话密钥';
  if (tipOffSecret === 'enclosed' && !existsSync(join(folder, TIP_OFF_SECRET_FILE))) return '缺少举报人身份密钥';
  const kept = files === 0 ? 0 : await countFiles(join(folder, 'files'));
  return kept === files ? undefined : `应有 ${files} 个证据文件，实有 ${kept} 个`;
}

async function countFiles(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
