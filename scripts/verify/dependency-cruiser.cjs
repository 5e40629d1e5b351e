/**
 * Who may import whom: contract ← kit ← agency; schema ← gateway; agency ✕ agency; gateway ✕ subgraph code; nobody → tests.
 * tsc's project references refuse most of it too; here each refusal says what to do instead.
 */
const AGENCIES = 'population|labour|social-insurance|health';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'schema-imports-nobody',
      comment: 'schema/ is the floor that all stand on. Move what both sides need into schema/contract, or pass it in as a value.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(subgraphs|gateway|scripts|tests)/' },
    },
    {
      name: 'contract-is-the-lowest-floor',
      comment: 'schema/contract knows no policy and no registry. Put what needs them beside them, not into the contract.',
      severity: 'error',
      from: { path: '^schema/contract/' },
      to: { path: '^schema/', pathNot: '^schema/contract/' },
    },
    {
      name: 'kit-knows-the-contract-only',
      comment: 'Subgraphs hold no grants: what they need to know about access comes in the signed caller context.',
      severity: 'error',
      from: { path: '^subgraphs/kit/' },
      to: { path: '^(schema/(?!contract/)|subgraphs/(?!kit/)|gateway/|scripts/)' },
    },
    {
      name: 'agency-knows-kit-and-contract',
      comment: 'An agency publishes a subgraph; it reads no policy and no gateway code. Share through subgraphs/kit or schema/contract.',
      severity: 'error',
      from: { path: `^subgraphs/(${AGENCIES})/` },
      to: { path: '^(schema/(?!contract/)|gateway/|scripts/)' },
    },
    {
      name: 'agencies-do-not-share-code',
      comment:
        'Another agency runs elsewhere. Ask it over the graph or the register, or move the code that two agencies share to subgraphs/kit.',
      severity: 'error',
      from: { path: `^subgraphs/(${AGENCIES})/` },
      to: { path: `^subgraphs/(${AGENCIES})/`, pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'gateway-knows-no-subgraph-code',
      comment: 'The gateway knows agencies by their SDL alone. Move the shared word into schema/contract.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|scripts)/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests watch the product, it does not know them. Move the code into the folder that it is about.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'entities-for-loaders-and-store',
      comment:
        'A new column must never be public by accident: let a loader answer with the public type instead. Writes (kit/cases, kit/writes) use entities.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/', pathNot: '^subgraphs/([^/]+/(entities|loaders|store)|kit/(cases|writes))/' },
      to: { path: '^subgraphs/$1/entities/' },
    },
    {
      name: 'no-circle',
      comment: 'Two files that import each other are one file, or lack a third that both stand on. Circles also empty decorator metadata.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-development-package-in-the-product',
      comment: 'What runs in production comes from "dependencies". Ask for the package to be moved, or do without it.',
      severity: 'error',
      from: { path: '^(schema|subgraphs|gateway)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unlisted-package',
      comment: 'A package that is not in package.json is there by luck. Ask for it to be added, pinned.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-elastic-licence',
      comment:
        'These packages are under the Elastic licence 2.0. Use @theguild/federation-composition and @graphql-hive/router-query-planner.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/@apollo/(gateway|composition|query-planner|query-graphs|federation-internals)/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere: check the path and its ending (.js for a TypeScript source).',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'require', 'default', 'types'] },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'metadata' },
  },
};
