/** What is measured: `npm run bench -- import …` the importer, anything else the gateway. */
if (process.argv[2] === 'import') {
  process.argv.splice(2, 1);
  await import('./import/main.js');
} else await import('./gateway.js');
