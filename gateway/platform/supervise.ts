import { searchEntries } from '../audit/read-log.js';
import { countEntries, readMisuseIndicators } from '../audit/supervise-log.js';
import { readFilter, readPeriod, type FilterInput, type PeriodInput } from './audit-search.js';
import { describeAuditEntry, describeIndicator } from './describe-audit.js';
import { describeNotice } from './describe-notice.js';
import { describeReport } from './describe-report.js';
import { readInstant } from './citizen-fields.js';
import { findReason } from './open-emergency.js';
import { createListCursors, type PageArguments } from './pages.js';
import { supervises, type PlatformContext, type PlatformServices } from './platform-context.js';
import { readEmergencies } from './store/emergencies.js';
import { readNotices } from './store/notices.js';
import { readReports } from './store/reports.js';

type Supervised<Given> = (given: Given, context: PlatformContext) => Promise<object>;
/** What the data-protection officer reads. To everybody else all of it is as if it were not there, whatever else they are granted. */
export function createSupervision(services: PlatformServices) {
  const { database, logReader, pseudonyms, keys } = services;
  return {
    auditEntries: guarded(async (given: PageArguments & { readonly filter?: FilterInput | null }, context) => {
      const filter = given.filter ?? {};
      const cursors = createListCursors(keys, context, 'auditEntries', filter);
      const page = cursors.read(given);
      const request = { ...page, from: readInstant(filter.from), to: readInstant(filter.to) };
      const { entries, endCursor, hasNextPage } = await searchEntries(logReader, await readFilter(services, filter), request);
      return cursors.pageOf(entries.map(describeAuditEntry), endCursor, hasNextPage);
    }),
    auditCounts: guarded(async (given: PeriodInput) => ({ counts: await countEntries(logReader, readPeriod(given)) })),
    misuseIndicators: guarded(async (given: PeriodInput, { policy }) => {
      const citizens = [...policy.roles].flatMap(([name, { actsAs }]) => (actsAs === 'CITIZEN' ? [name] : []));
      return { officers: (await readMisuseIndicators(logReader, readPeriod(given), citizens)).map(describeIndicator) };
    }),
    accessReports: guarded(async (given: PageArguments & { readonly state?: 'OPEN' | 'ANSWERED' | null }, context) => {
      const cursors = createListCursors(keys, context, 'accessReports', { state: given.state });
      const { rows, endCursor, hasNextPage } = await readReports(database, given.state ?? null, cursors.read(given));
      return cursors.pageOf(
        rows.map((row) => describeReport(keys, row)),
        endCursor,
        hasNextPage,
      );
    }),
    emergencyAccesses: guarded(async (given: PageArguments, context) => {
      const cursors = createListCursors(keys, context, 'emergencyAccesses');
      const { rows, endCursor, hasNextPage } = await readEmergencies(database, cursors.read(given));
      const nodes = rows.map(({ sealedReason, citizenId, openedAt, expiresAt, ...row }) => ({
        ...row,
        openedAt: openedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        reason: findReason(keys, row.number, sealedReason),
        citizen: pseudonyms.of(citizenId),
      }));
      return cursors.pageOf(nodes, endCursor, hasNextPage);
    }),
    auditNotices: guarded(async (given: PageArguments, context) => {
      const cursors = createListCursors(keys, context, 'auditNotices');
      const { rows, endCursor, hasNextPage } = await readNotices(database, null, cursors.read(given));
      return cursors.pageOf(
        rows.map((row) => describeNotice(row, context.language)),
        endCursor,
        hasNextPage,
      );
    }),
  };
}

/** The decision is asked again here: the group alone is granted to every citizen, for their own log. */
function guarded<Given>(read: Supervised<Given>) {
  return (given: Given, context: PlatformContext): Promise<object> | null => (supervises(context) ? read(given, context) : null);
}
