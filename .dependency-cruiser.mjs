/** Who may import whom, as ARCHITECTURE.md draws it. Every rule has a seeded violation in tools/checks/boundaries.test.ts. */

const TEST = '\\.(test|fixture)\\.tsx?$|/test-[a-z-]+\\.ts$|/vitest-[a-z-]+\\.ts$|-for-tests\\.ts$';
/** What a person or npm starts, or what starts by its path: from here every file of an app must be reached. */
const ENTRIES = [
  '^apps/server/src/(main|demo|backup|restore|ingest|nats-accounts|keep-compiled)\\.ts$',
  '^apps/console/src/main\\.tsx$',
  '^apps/console/src/tip-off/page\\.ts$',
  '^apps/console/src/notice-board/page\\.ts$',
  '^apps/console/src/verification/page\\.ts$',
  '^apps/console/src/publications/page\\.ts$',
  '-worker\\.ts$',
  '/vitest-global-setup\\.ts$',
  '^(bench|e2e)/',
];

/** A pure place: production code may import only what is named, not even a node builtin. */
const only = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { pathNot: allowed },
});
const never = (name, from, to) => ({ name, severity: 'error', from, to });

export default {
  forbidden: [
    only('vocabulary-imports-only-zod', '^packages/vocabulary/', '^packages/vocabulary/', '^node_modules/zod/'),
    only('rules-import-nothing', '^packages/rules/', '^packages/rules/'),
    only('signals-import-nothing', '^packages/signals/', '^packages/signals/'),
    only('evidence-imports-nothing', '^packages/evidence/', '^packages/evidence/'),
    only(
      'contract-imports-only-vocabulary-and-zod',
      '^packages/contract/',
      '^packages/(contract|vocabulary)/',
      '^node_modules/zod/',
    ),
    only(
      'domain-imports-only-words-and-judgements',
      '^(apps/server/src/modules/[^/]+/domain/)',
      '$1',
      '^packages/(vocabulary|rules|signals|evidence)/',
    ),
    only('county-imports-only-words', '^apps/county/', '^apps/county/', '^packages/(vocabulary|contract)/'),

    never('packages-never-reach-into-apps', { path: '^packages/' }, { path: '^(apps|bench|e2e|tools)/' }),
    never(
      'platform-never-modules',
      { path: '^apps/server/src/platform/', pathNot: TEST },
      {
        path: '^apps/server/src/modules/',
      },
    ),
    never(
      'modules-meet-at-the-front-door',
      { path: '^apps/server/src/', pathNot: '^apps/server/src/modules/' },
      { path: '^apps/server/src/modules/[^/]+/', pathNot: '^apps/server/src/modules/[^/]+/index\\.ts$' },
    ),
    never(
      'modules-never-behind-another-front-door',
      { path: '^apps/server/src/modules/([^/]+)/' },
      { path: '^apps/server/src/modules/[^/]+/', pathNot: ['^apps/server/src/modules/$1/', '/index\\.ts$'] },
    ),
    never(
      'modules-ask-through-compose',
      { path: '^apps/server/src/modules/([^/]+)/', pathNot: TEST },
      {
        path: '^apps/server/src/modules/[^/]+/index\\.ts$',
        pathNot: '^apps/server/src/modules/$1/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'only-compose-knows-the-modules',
      { path: '^apps/server/src/', pathNot: ['^apps/server/src/modules/', '^apps/server/src/compose', TEST] },
      { path: '^apps/server/src/modules/', dependencyTypesNot: ['type-only'] },
    ),
    never('server-never-console', { path: '^apps/server/' }, { path: '^apps/console/' }),
    never('console-never-server', { path: '^apps/console/' }, { path: '^apps/(server|county)/' }),
    never(
      'features-never-each-other',
      { path: '^apps/console/src/features/([^/]+)/' },
      { path: '^apps/console/src/features/', pathNot: '^apps/console/src/features/$1/' },
    ),
    never('ui-never-features', { path: '^apps/console/src/ui/' }, { path: '^apps/console/src/features/' }),
    never(
      'county-only-in-demonstration',
      { path: '^(apps|packages)/', pathNot: ['^apps/county/', '^apps/server/src/demo', TEST] },
      { path: '^apps/county/' },
    ),
    never('apps-never-their-tools', { path: '^apps/' }, { path: '^(bench|e2e|tools)/' }),
    never('production-never-tests', { path: '^(apps|packages)/', pathNot: TEST }, { path: TEST }),
    never('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    never('nothing-unresolved', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    never(
      'nothing-undeclared',
      { path: '^(apps|packages)/', pathNot: TEST },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    never(
      'no-dead-files',
      { path: ENTRIES },
      {
        path: '^apps/',
        pathNot: [TEST, ...ENTRIES, '\\.d\\.ts$', '/vite\\.config\\.ts$'],
        reachable: false,
      },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^apps/console/src/.*\\.css$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
