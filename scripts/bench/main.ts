/** What is measured beside the gateway: `npm run bench -- <subject> …`. */
const SUBJECTS: Readonly<Record<string, () => Promise<unknown>>> = {
  /** The importer. */
  import: () => import('./import/main.js'),
  /** The search for citizens. */
  search: () => import('./search/main.js'),
  /** The reference directory. */
  directory: () => import('./directory/main.js'),
  /** Operations that nobody asked before. */
  'never-seen': () => import('./never-seen/main.js'),
  /** What others notice of an attack. */
  neighbours: () => import('./neighbours/main.js'),
  /** Hive Gateway beside ours. */
  peers: () => import('./peers/main.js'),
};

/** From so many people on, the gateway is measured as that of a whole province. */
const PROVINCE_FROM = 100_000;

const [, , subject = ''] = process.argv;
const measureSubject = SUBJECTS[subject];
if (measureSubject !== undefined) {
  process.argv.splice(2, 1);
  await measureSubject();
} else if (Number(/--people[ =](\d+)/.exec(process.argv.join(' '))?.[1]) >= PROVINCE_FROM) await import('./province/main.js');
else await import('./gateway.js');
