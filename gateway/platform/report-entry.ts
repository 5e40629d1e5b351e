import { randomUUID } from 'node:crypto';
import { createError } from '../../schema/contract/error-codes.js';
import { searchEntries, type SearchFilter } from '../audit/read-log.js';
import { bindingOfReport, describeReport } from './describe-report.js';
import { findOwnCode, supervises, type PlatformContext, type PlatformServices } from './platform-context.js';
import { seal } from './seal.js';
import { doOnce } from './store/do-once.js';
import { findCodes } from './store/find-codes.js';
import { tell } from './store/notices.js';
import { findReport, insertReport, updateAnswer } from './store/reports.js';

export interface ReportArguments {
  readonly input: { readonly entryId: string; readonly text: string };
  readonly idempotencyKey: string;
}

export interface AnswerArguments {
  readonly input: { readonly reportId: string; readonly answer: string };
  readonly idempotencyKey: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_TEXT = 2_000;
const MS_PER_DAY = 86_400_000;

/** A citizen reports an entry of their own log; one that is held back is as unknown as another person's. CONFLICT for an entry that was reported before. */
export function createReporting(services: PlatformServices) {
  const { database, keys } = services;
  return async ({ input, idempotencyKey }: ReportArguments, context: PlatformContext) => {
    const code = findOwnCode(context);
    const text = readText(input.text);
    if (code === null || !UUID.test(input.entryId)) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
    const [today = code, ...former] = await findCodes(database, code);
    if (!(await isOwnEntry(services, context, [today, ...former], input.entryId))) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
    const write = {
      subject: context.caller.identity.subject,
      operation: 'reportAccessEntry',
      key: idempotencyKey,
      input: { ...input, text },
    };
    return doOnce(database, write, async (client) => {
      const report = { id: randomUUID(), citizenId: today, entryId: input.entryId, reportedAt: context.now };
      const sealedText = seal(keys, text, bindingOfReport(report.id, 'text'));
      if (!(await insertReport(client, { ...report, sealedText }))) throw createError('CONFLICT');
      const notice = { at: context.now, kind: 'ACCESS_REPORTED', about: report.id, organisation: null } as const;
      await tell(client, { ...notice, citizenId: null });
      return { id: report.id };
    });
  };
}

/** The data-protection officer answers once; nobody answers a report of their own. The citizen is told in the same transaction. */
export function createAnswering(services: PlatformServices) {
  const { database, keys } = services;
  return async ({ input, idempotencyKey }: AnswerArguments, context: PlatformContext) => {
    const { subject, citizenId: ownCode } = context.caller.identity;
    const answer = readText(input.answer);
    if (!supervises(context) || !UUID.test(input.reportId)) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
    const ownCodes = ownCode === null ? [] : await findCodes(database, ownCode);
    const write = { subject, operation: 'answerAccessReport', key: idempotencyKey, input: { ...input, answer } };
    const { id } = await doOnce(database, write, async (client) => {
      const report = await findReport(client, input.reportId);
      if (report === null) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
      if (ownCodes.includes(report.citizenId)) throw createError('SEPARATION_OF_DUTIES');
      if (report.answeredAt !== null) throw createError('CONFLICT');
      const { id: about, citizenId } = report;
      await updateAnswer(client, about, { at: context.now, by: subject, sealed: seal(keys, answer, bindingOfReport(about, 'answer')) });
      await tell(client, { at: context.now, kind: 'ACCESS_REPORT_ANSWERED', about, citizenId, organisation: null });
      return { id: about };
    });
    return readBack(services, id);
  };
}

async function readBack({ database, keys }: PlatformServices, id: string) {
  const client = await database.connect();
  try {
    const report = await findReport(client, id);
    if (report === null) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
    return describeReport(keys, report);
  } finally {
    client.release();
  }
}

async function isOwnEntry(
  services: PlatformServices,
  { now }: PlatformContext,
  codes: readonly string[],
  requestId: string,
): Promise<boolean> {
  const { logReader, pseudonyms, holdDaysByPurpose } = services;
  const citizens = codes.flatMap((code) => pseudonyms.allOf(code));
  const { entries } = await searchEntries(logReader, { ...ANYTHING, citizens, requestId }, ONE);
  const [entry] = entries;
  if (entry === undefined) return false;
  const { purpose, at } = entry.record;
  const heldDays = (purpose !== null && holdDaysByPurpose.get(purpose)) || 0;
  return Date.parse(at) + heldDays * MS_PER_DAY <= now.getTime();
}

const ONE = { first: 1, after: null, from: null, to: null } as const;
/** No condition at all; a search takes its own from here. */
export const ANYTHING: SearchFilter = {
  organisation: null,
  role: null,
  purpose: null,
  persons: null,
  citizens: null,
  status: null,
  requestId: null,
};

function readText(text: string): string {
  const read = text.normalize('NFC').trim();
  if (read.length === 0 || read.length > LONGEST_TEXT) throw createError('BAD_USER_INPUT');
  return read;
}
