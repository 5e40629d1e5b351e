/**
 * What is measured: `npm run bench -- import …` the importer, `search …` the search for citizens, `directory …` the reference directory, `never-seen …` operations that nobody asked before, `neighbours …` what others notice of an attack, anything
 * else the gateway, from so many people on as that of a whole province.
 */
const PROVINCE_FROM = 100_000;
const [, , subject] = process.argv;
if (subject === 'import' || subject === 'search' || subject === 'directory' || subject === 'never-seen' || subject === 'neighbours') process.argv.splice(2, 1);
if (subject === 'import') await import('./import/main.js');
else if (subject === 'search') await import('./search/main.js');
else if (subject === 'directory') await import('./directory/main.js');
else if (subject === 'never-seen') await import('./never-seen/main.js');
else if (subject === 'neighbours') await import('./neighbours/main.js');
else if (Number(/--people[ =](\d+)/.exec(process.argv.join(' '))?.[1]) >= PROVINCE_FROM) await import('./province/main.js');
else await import('./gateway.js');
