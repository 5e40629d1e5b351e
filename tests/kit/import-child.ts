import pg from 'pg';
import { importFile } from '../../subgraphs/kit/import/import-file.js';
import { NO_REGISTER } from '../../subgraphs/kit/import/register-client.js';
import { RESOLVING_TARGET } from './import-sample.js';

/** Imports a file of the sample in a process of its own, which a test may kill: `node import-child.js <database url> <file>`. */
const [, , connectionString = '', path = ''] = process.argv;
const pool = new pg.Pool({ connectionString, max: 1 });
// A test that ends may take the server away first.
pool.on('error', () => undefined);
const report = await importFile({
  target: RESOLVING_TARGET,
  path,
  pool,
  register: NO_REGISTER,
  importedBy: 'tester',
  batchRows: 50,
  onProgress: ({ rows }) => process.send?.({ rows }),
});
process.send?.({ report });
await pool.end();
process.disconnect();
