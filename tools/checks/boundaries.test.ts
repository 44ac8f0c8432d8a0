import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { boundaryRules, boundaryViolations, type Violation } from './boundaries.ts';

const MODULES = 'apps/server/src/modules';
const FEATURES = 'apps/console/src/features';

/** One import per rule that breaks it: rule, importing file, imported file or module. */
const SEEDED: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['vocabulary-imports-only-zod', 'packages/vocabulary/src/a.ts', 'packages/rules/src/a.ts'],
  ['rules-import-nothing', 'packages/rules/src/b.ts', 'packages/vocabulary/src/b.ts'],
  ['rules-import-nothing', 'packages/rules/src/c.ts', 'node:fs'],
  ['signals-import-nothing', 'packages/signals/src/a.ts', 'node:crypto'],
  ['evidence-imports-nothing', 'packages/evidence/src/a.ts', 'packages/vocabulary/src/c.ts'],
  ['evidence-imports-nothing', 'packages/evidence/src/b.ts', 'node:crypto'],
  ['contract-imports-only-vocabulary-and-zod', 'packages/contract/src/a.ts', 'packages/rules/src/d.ts'],
  ['domain-imports-only-words-and-judgements', `${MODULES}/hazards/domain/a.ts`, 'apps/server/src/platform/clock.ts'],
  ['domain-imports-only-words-and-judgements', `${MODULES}/hazards/domain/b.ts`, `${MODULES}/hazards/store.ts`],
  ['domain-imports-only-words-and-judgements', `${MODULES}/hazards/domain/c.ts`, `${MODULES}/duties/domain/a.ts`],
  ['domain-imports-only-words-and-judgements', `${MODULES}/hazards/domain/d.ts`, 'node:fs'],
  ['county-imports-only-words', 'apps/county/src/a.ts', 'packages/rules/src/e.ts'],
  ['packages-never-reach-into-apps', 'packages/proof/src/a.ts', 'apps/server/src/a.ts'],
  ['platform-never-modules', 'apps/server/src/platform/a.ts', `${MODULES}/hazards/index.ts`],
  ['modules-meet-at-the-front-door', 'apps/server/src/compose.ts', `${MODULES}/hazards/a.ts`],
  ['modules-never-behind-another-front-door', `${MODULES}/duties/b.ts`, `${MODULES}/hazards/c.ts`],
  ['modules-ask-through-compose', `${MODULES}/duties/c.ts`, `${MODULES}/hazards/index.ts`],
  ['only-compose-knows-the-modules', 'apps/server/src/b.ts', `${MODULES}/hazards/index.ts`],
  ['server-never-console', 'apps/server/src/c.ts', 'apps/console/src/a.ts'],
  ['console-never-server', 'apps/console/src/b.ts', 'apps/server/src/d.ts'],
  ['features-never-each-other', `${FEATURES}/hazards/a.tsx`, `${FEATURES}/board/a.tsx`],
  ['ui-never-features', 'apps/console/src/ui/a.tsx', `${FEATURES}/board/b.tsx`],
  ['county-only-in-demonstration', 'apps/server/src/main.ts', 'apps/county/src/b.ts'],
  ['apps-never-their-tools', 'apps/server/src/e.ts', 'tools/a.ts'],
  ['production-never-tests', 'apps/server/src/f.ts', 'apps/server/src/g.test.ts'],
  ['nothing-unresolved', 'packages/proof/src/c.ts', './nowhere.ts'],
  ['nothing-undeclared', 'apps/server/src/h.ts', 'undeclared'],
];

const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function seed(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function specifier(from: string, to: string): string {
  return to.includes('/') && !to.startsWith('.') ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;
}

async function violationsOfSeededTree(): Promise<readonly Violation[]> {
  seed('package.json', '{ "name": "seeded", "type": "module" }');
  seed('node_modules/undeclared/package.json', '{ "name": "undeclared", "version": "1.0.0", "main": "index.js" }');
  seed('node_modules/undeclared/index.js', 'module.exports = 1;');
  for (const [, , to] of SEEDED) if (to.includes('/') && !to.startsWith('.')) seed(to, 'export const it = 1;');
  for (const [, from, to] of SEEDED)
    seed(from, `import * as it from '${specifier(from, to)}';\nexport const its = it;`);
  seed('packages/proof/src/hen.ts', "import * as egg from './egg.ts';\nexport const its = egg;");
  seed('packages/proof/src/egg.ts', "import * as hen from './hen.ts';\nexport const its = hen;");
  seed('apps/server/src/nobody-needs-this.ts', 'export const it = 1;');
  return boundaryViolations(root);
}

const violations = await violationsOfSeededTree();

test.each(SEEDED)('%s: %s may not import %s', (rule, from, to) => {
  const seen = violations.filter((violation) => violation.rule === rule && violation.from === from);
  expect(seen.map((violation) => violation.to.replace('node:', ''))).toContainEqual(
    expect.stringContaining(to.replace('node:', '').replace('./', '')),
  );
});

test('a file nothing starts and nothing imports is found', () => {
  expect(violations).toContainEqual(
    expect.objectContaining({ rule: 'no-dead-files', to: 'apps/server/src/nobody-needs-this.ts' }),
  );
});

test('two files that import each other are found', () => {
  const pair = ['packages/proof/src/egg.ts', 'packages/proof/src/hen.ts'];
  const circles = violations.filter(({ rule }) => rule === 'no-circles');
  expect(circles.map(({ from, to }) => [from, to].toSorted())).toContainEqual(pair);
});

test('every boundary rule has its seeded violation', async () => {
  const seeded = new Set([...SEEDED.map(([rule]) => rule), 'no-dead-files', 'no-circles']);
  expect((await boundaryRules()).filter((rule) => !seeded.has(rule))).toEqual([]);
});

test('the types of another module may be named, its values may not be taken', async () => {
  seed(`${MODULES}/duties/types.ts`, "import type { it } from '../hazards/index.ts';\nexport type It = typeof it;");
  const taken = (await boundaryViolations(root)).filter(({ rule }) => rule === 'modules-ask-through-compose');
  expect(taken.map(({ from }) => from)).toEqual([`${MODULES}/duties/c.ts`]);
});
