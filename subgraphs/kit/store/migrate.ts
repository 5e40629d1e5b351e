import 'reflect-metadata';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { AgencyStore } from './agency-store.js';
import { releaseBroken } from './release-broken.js';

/** The ORM of one agency's database, as the role of the DSN: for migrations and writes. The read path does without it. */
export async function openStore(store: AgencyStore, databaseUrl: string): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: [...store.entities],
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    extensions: [Migrator],
    pool: { min: 0, max: 2 },
    driverOptions: { onPoolCreated: releaseBroken },
    // Who starts the migration tells of it; the migrator would write to the terminal in colours.
    logger: () => undefined,
    migrations: {
      tableName: 'migration',
      // The database itself says which migrations ran; a snapshot file would be a second, older truth.
      snapshot: false,
      migrationsList: Object.entries(store.migrations).map(([name, migration]) => ({ name, class: migration })),
    },
  });
}

/** Brings the database to the newest migration; a database that is there already costs one look. */
export async function migrateStore(store: AgencyStore, migratorUrl: string): Promise<void> {
  const orm = await openStore(store, migratorUrl);
  try {
    const applied = await orm.migrator.up();
    await store.seed?.(orm.em.fork());
    if (applied.length > 0) await orm.em.getConnection().execute('ANALYZE');
  } finally {
    await orm.close(true);
  }
}
