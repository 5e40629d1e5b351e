import { writeSync } from 'node:fs';
import type { LogDatabase } from './log-database.js';
import { intentOf, outcomeOf } from './access-records.js';
import { runLog } from './running-log.js';

const IN_FLIGHT = 20;

/** Writes requests until it is killed; says the id of each on standard output once its records are durable, as a gateway would send its answer. */
async function writeForEver(): Promise<never> {
  // Set by the test, which wrote it from a database of its own; of the rest nothing is used here.
  const given = JSON.parse(process.env.ASXH_TEST_LOG ?? '') as Pick<LogDatabase, 'writerUrl' | 'readerUrl' | 'keysFile' | 'folder'>;
  const { default: pg } = await import('pg');
  // `runLog` uses these parts of a database; what starts and ends one stayed with the test.
  const database = { ...given, reader: new pg.Pool({ connectionString: given.readerUrl, max: 2 }) } as unknown as LogDatabase;
  const { log, checkpoints } = await runLog(database);
  const writer = async (): Promise<never> => {
    for (;;) {
      const intent = intentOf([log.pseudonymOf('someone')]);
      await Promise.all([log.append(intent), log.append(outcomeOf(intent))]);
      writeSync(1, `${intent.requestId}\n`);
    }
  };
  void checkpoints.makeOne();
  return Promise.race(Array.from({ length: IN_FLIGHT }, writer));
}

await writeForEver();
