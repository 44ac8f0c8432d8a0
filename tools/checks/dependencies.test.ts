import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const direct = sourceFiles(/(^|\/)package\.json$/).flatMap(({ path, text }) => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text) as Manifest;
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  return all.map(([name, version]) => ({ path, name, version })).filter(({ name }) => !name.startsWith('@zhiben/'));
});

/** Licences that ask for a notice at most. */
const PERMISSIVE =
  /^\(?(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Zlib|CC0-1\.0|Unlicense)( (OR|AND) (MIT|ISC|Apache-2\.0|Zlib|CC0-1\.0))*\)?$/;
/** The exceptions that docs/decisions/0010-dependencies.md names. */
const EXCEPTIONS = [
  /sharp-(libvips|wasm32|win32)/,
  /\/lightningcss/,
  /\/axe-core$/,
  /\/caniuse-lite$/,
  /\/jszip$/,
  /\/noto-sans-sc$/,
];

test('every version is exact', () => {
  expect(direct.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('one package has one version everywhere', () => {
  const versions = Map.groupBy(direct, ({ name }) => name);
  const torn = [...versions].filter(([, uses]) => new Set(uses.map(({ version }) => version)).size > 1);
  expect(torn.map(([name]) => name)).toEqual([]);
});

test('every dependency has its line in the decisions, and every line its dependency', () => {
  const page = readFileSync(join(ROOT, 'docs/decisions/0010-dependencies.md'), 'utf8');
  const lines = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(lines.toSorted()).toEqual([...new Set(direct.map(({ name }) => name))].toSorted());
});

test('no package that can be installed has a licence that binds ours', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { license?: string; link?: boolean }>;
  };
  const unfree = Object.entries(lock.packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .filter(
      ([path, { license = 'none' }]) => !PERMISSIVE.test(license) && !EXCEPTIONS.some((known) => known.test(path)),
    );
  expect(unfree).toEqual([]);
});
