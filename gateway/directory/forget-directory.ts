import pg from 'pg';

/**
 * Empties the directory, as the owner of its database; the feeds are then read from their beginning. For agencies whose databases were made anew: their
 * positions begin again, and would otherwise not be reached for a long time. Everything in it is the agencies' to tell, so nothing is lost.
 */
export async function forgetDirectory(migratorUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query(
      'TRUNCATE directory.citizen_facts, directory.household_facts, directory.case_facts, directory.alias, directory.feed_position',
    );
  } finally {
    await client.end();
  }
}
