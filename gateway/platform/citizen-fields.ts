import { createError } from '../../schema/contract/error-codes.js';
import { readEntriesOfCitizen } from '../audit/read-log.js';
import { describeEntry } from './describe-entry.js';
import { describeNotice } from './describe-notice.js';
import { createListCursors, type Page, type PageArguments } from './pages.js';
import { findOwnCode, type PlatformContext, type PlatformServices } from './platform-context.js';
import { findCodes } from './store/find-codes.js';
import { readNotices } from './store/notices.js';
import { readReportsOfEntries } from './store/reports.js';

interface LogArguments extends PageArguments {
  readonly from?: string | null;
  readonly to?: string | null;
}

interface Representations {
  readonly representations: readonly { readonly id?: unknown }[];
}

/** What the platform adds to `Citizen`, for citizens themselves alone: to everybody else, guardians included, it is out of reach. */
export function createCitizenFields(services: PlatformServices) {
  return ({ representations }: Representations, context: PlatformContext) => {
    const codes = once(() => findOwnCodes(services, context));
    const own = async (id: unknown): Promise<readonly string[]> => {
      const known = await codes();
      // As any subgraph refuses a row: the gateway tells it as it tells an unknown record.
      if (typeof id !== 'string' || !known.includes(id)) throw createError('FORBIDDEN_FIELD');
      return known;
    };
    return representations.map(({ id }) => ({
      __typename: 'Citizen',
      id,
      accessLog: async (given: LogArguments) => readOwnLog(services, context, await own(id), given),
      notifications: async (given: PageArguments) => readOwnNotices(services, context, await own(id), given),
    }));
  };
}

async function findOwnCodes({ database }: PlatformServices, context: PlatformContext): Promise<readonly string[]> {
  const code = findOwnCode(context);
  return code === null ? [] : findCodes(database, code);
}

/** Under every code that the citizen ever had, and every key under which pseudonyms were written. */
async function readOwnLog(
  services: PlatformServices,
  context: PlatformContext,
  codes: readonly string[],
  given: LogArguments,
): Promise<Page<object>> {
  const { database, logReader, pseudonyms, keys, holdDaysByPurpose } = services;
  const cursors = createListCursors(keys, context, 'accessLog', { from: given.from, to: given.to });
  const own = codes.flatMap((one) => pseudonyms.allOf(one));
  const { entries, endCursor, hasNextPage } = await readEntriesOfCitizen(logReader, own, {
    ...cursors.read(given),
    from: readInstant(given.from),
    to: readInstant(given.to),
    holdDaysByPurpose,
    now: context.now,
  });
  const ids = entries.map(({ requestId }) => requestId);
  const reports = once(() => readReportsOfEntries(database, codes, ids));
  const nodes = entries.map((entry) => describeEntry({ services, context, own: new Set(own), reports }, entry));
  return cursors.pageOf(nodes, endCursor, hasNextPage);
}

async function readOwnNotices(
  { database, keys }: PlatformServices,
  context: PlatformContext,
  codes: readonly string[],
  given: PageArguments,
): Promise<Page<object>> {
  const cursors = createListCursors(keys, context, 'notifications');
  const { rows, endCursor, hasNextPage } = await readNotices(database, codes, cursors.read(given));
  const nodes = rows.map((notice) => describeNotice(notice, context.language));
  return cursors.pageOf(nodes, endCursor, hasNextPage);
}

/** Coerced by the schema's own scalar before it came here. */
export function readInstant(text: string | null | undefined): Date | null {
  return text === undefined || text === null ? null : new Date(text);
}

/** Asked when the first field needs it, and once for all. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  return () => (loaded ??= load());
}
