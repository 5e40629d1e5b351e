import pg from 'pg';
import { followAgencies } from '../../gateway/directory/follow-agencies.js';

/** Follows one agency in a process of its own, which a test may kill: `node relay-child.js <database url> <agency> <agency's url> <secret, base64>`. */
const [, , connectionString = '', agency = '', url = '', secret = ''] = process.argv;
const pool = new pg.Pool({ connectionString, max: 4 });
// A test that ends may take the server away first.
pool.on('error', () => undefined);
const key = { keyId: `directory-${agency}`, secret: Buffer.from(secret, 'base64') };
const relay = followAgencies({
  pool,
  feeds: [{ agency, url, key: () => key }],
  intervalMs: 20,
  onFailure: (name, error) => console.error(name, error),
});
process.send?.({ started: true });
process.once('disconnect', () => void relay.stop().then(() => process.exit(0)));
