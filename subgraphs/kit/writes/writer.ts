import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { AgencyName, Background } from '../server/agency.js';
import { openStore } from '../store/migrate.js';

/** One request's way to change the agency's database: a unit of work in one transaction, all of it or nothing. */
export interface Writer extends Background {
  /** What `work` throws is thrown, and nothing is written. */
  transaction<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result>;
}

/** Opens its own connections at the first write: most agencies are only read. */
export function createWriter(agency: AgencyName, entities: readonly EntityClass<object>[], databaseUrl: string): Writer {
  let opened: Promise<MikroORM> | null = null;
  const open = (): Promise<MikroORM> => {
    if (entities.length === 0) throw new Error(`The agency ${agency} declares no entities to write.`);
    opened ??= openStore({ agency, entities, migrations: {} }, databaseUrl).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    transaction: async (work) => (await open()).em.fork().transactional(work),
    stop: async () => {
      await (await opened)?.close(true);
    },
  };
}
