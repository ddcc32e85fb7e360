/**
 * The floors of the house: imports go down or sideways inside one room, never up, never across.
 * tools/check-boundaries.mjs runs these rules and fails when nothing was cruised.
 */
const test = '(\\.test\\.ts|\\.fixture\\.ts|/testing/[^/]+\\.ts)$';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circle',
      'A circle at run time has no lowest floor.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid(
      'resolvable',
      'What cannot be found is not part of the house.',
      { pathNot: '^apps/[^/]+/vite.config.ts$' },
      { couldNotResolve: true },
    ),
    forbid(
      'kernel-is-alone',
      'The words depend on nothing.',
      { path: '^packages/kernel/src', pathNot: test },
      { pathNot: '^packages/kernel/src' },
    ),
    forbid(
      'pure-packages',
      'Guide lint and process forms run in the browser and on the server: kernel and themselves only.',
      { path: '^packages/(guide-lint|process-forms)/src', pathNot: test },
      { pathNot: '^packages/(kernel|$1)/src' },
    ),
    forbid(
      'kit-below-services',
      'The plumbing knows no service.',
      { path: '^packages/subgraph-kit' },
      { path: '^(services|apps|packages/(?!kernel/|subgraph-kit/))' },
    ),
    forbid(
      'look-and-seam',
      'Look and seam know the words, not the screens.',
      { path: '^packages/(ui|shell-contract)' },
      { path: '^(services|apps|packages/subgraph-kit)' },
    ),
    forbid(
      'look-is-not-seam',
      'Shared components know nothing of the shell.',
      { path: '^packages/ui' },
      { path: '^packages/shell-contract' },
    ),
    forbid(
      'services-are-strangers',
      'A service reaches another by the wire only.',
      { path: '^services/([^/]+)/', pathNot: '^services/standalone/' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    forbid(
      'services-below-screens',
      'A service knows no screen.',
      { path: '^services' },
      { path: '^(apps|packages/(ui|shell-contract|config))' },
    ),
    forbid(
      'apps-are-strangers',
      'An app is loaded at run time, never imported.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'screens-above-the-wire',
      'A screen asks the gateway; it imports neither services nor plumbing.',
      { path: '^apps' },
      { path: '^(services|packages/subgraph-kit|graphql|test|tools)' },
    ),
    forbid(
      'rules-are-pure',
      'Rules import rules, facts, machines, the pure packages and zod; of others they may know types, never run them. What they may run of kit and crypto is in tools/conventions.',
      { path: '\\.rules\\.ts$' },
      {
        pathNot: [
          '\\.(rules|facts|machine)\\.ts$',
          '^packages/(kernel|process-forms|guide-lint)/src',
          '^packages/subgraph-kit/src/index\\.ts$',
          '^(node:)?crypto$',
          'node_modules/zod/',
          '\\.json$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'rules-know-no-storage',
      'Facts are plain data: rules do not know how they are read or asked for.',
      { path: '\\.rules\\.ts$' },
      { path: '\\.(repository|resolvers)\\.ts$|/generated/' },
    ),
    forbid(
      'entity-below-repository',
      'What is stored knows not who reads it.',
      { path: '\\.entity\\.ts$' },
      { path: '\\.(repository|resolvers)\\.ts$|/(service|main)\\.ts$' },
    ),
    forbid(
      'repository-below-resolvers',
      'What reads knows not who asks.',
      { path: '\\.repository\\.ts$' },
      { path: '\\.resolvers\\.ts$|/(service|main)\\.ts$' },
    ),
    forbid('nobody-imports-main', 'main.ts is where a process begins.', {}, { path: '^services/[^/]+/src/main\\.ts$' }),
    forbid(
      'tests-stay-outside',
      'What runs for people does not need what runs for tests.',
      { path: '^(services|packages|apps)', pathNot: test },
      { path: test },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)(dist|gql)/', 'node_modules/\\.cache'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.vue', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
