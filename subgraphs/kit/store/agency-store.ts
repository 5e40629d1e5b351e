import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Migration } from '@mikro-orm/migrations';
import type { AgencyName } from '../server/agency.js';

/** One agency's database: its entities, and the migrations that make it, oldest first. */
export interface AgencyStore {
  readonly agency: AgencyName;
  readonly entities: readonly EntityClass<object>[];
  /** Name → migration. A name that has run is never changed. */
  readonly migrations: Readonly<Record<string, new (...args: ConstructorParameters<typeof Migration>) => Migration>>;
  /** Reference data that the agency ships with its code; runs after every migration and changes nothing the second time. */
  readonly seed?: (em: EntityManager) => Promise<void>;
}
