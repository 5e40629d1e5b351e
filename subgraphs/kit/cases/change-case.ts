import { createError } from '../../../schema/contract/error-codes.js';
import type { SubgraphContext } from '../server/context.js';
import { getReadableCitizens } from '../writes/readable-citizens.js';
import { once } from '../writes/once.js';
import { assertNotOwnRecord } from '../writes/separation-of-duties.js';
import { CASES, getCitizensOfCase } from './case.record.js';
import { writeCaseChange, writeNewCase, type CaseChange } from './case-commands.js';
import type { CaseKindName, CaseState } from './case-kinds.js';

type Context = Pick<SubgraphContext, 'reading' | 'writer'>;

/** Also the form of `organisation` in a token. */
const ORGANISATION = /^[a-z0-9][a-z0-9-]{0,63}$/;
const MAX_CITIZENS = 100;
/** An inspection names the information groups it may read: its decision comes by file, no officer opens one for himself. A claim is opened by its insurer. */
const OPENED_BY_OFFICERS: ReadonlySet<CaseKindName> = new Set(['BENEFIT_APPRAISAL', 'UNEMPLOYMENT_CLAIM']);

interface OpenCase {
  readonly kind: CaseKindName;
  readonly citizens: readonly string[];
}

/** A case of the officer's own organisation about citizens whom the officer reaches and does not live with. */
export async function openCase({ reading, writer }: Context, { kind, citizens }: OpenCase, key: string): Promise<CaseState> {
  if (!OPENED_BY_OFFICERS.has(kind) || citizens.length === 0 || citizens.length > MAX_CITIZENS) throw createError('BAD_USER_INPUT');
  const organisation = getOrganisation(reading.caller.organisation);
  const citizenIds = await getReadableCitizens(reading, CASES.group, citizens);
  await assertNotOwnRecord(reading, citizenIds);
  const request = { subject: reading.caller.subject, operation: 'openCase', key, payload: { kind, citizens } };
  return writer.transaction((em) => once(em, request, () => writeNewCase(em, { kind, organisation, citizenIds, openedOn: reading.today })));
}

/** Hands an open case of the officer's organisation to another one: from then on that organisation reads under it. */
export function assignCase(
  context: Context,
  input: { readonly number: string; readonly organisation: string },
  key: string,
): Promise<CaseState> {
  if (!ORGANISATION.test(input.organisation)) throw createError('BAD_USER_INPUT');
  return changeCase(context, 'assignCase', input, { organisation: input.organisation }, key);
}

/** Today is the last day on which anything is read under the case. */
export function closeCase(context: Context, input: { readonly number: string }, key: string): Promise<CaseState> {
  return changeCase(context, 'closeCase', input, { closedOn: context.reading.today }, key);
}

async function changeCase(
  { reading, writer }: Context,
  operation: 'assignCase' | 'closeCase',
  input: { readonly number: string },
  change: CaseChange,
  key: string,
): Promise<CaseState> {
  const heldBy = getOrganisation(reading.caller.organisation);
  await assertNotOwnRecord(reading, await getCitizensOfCase(reading, input.number));
  const request = { subject: reading.caller.subject, operation, key, payload: input };
  return writer.transaction((em) => once(em, request, () => writeCaseChange(em, input.number, heldBy, change)));
}

/** A case belongs to an organisation: a caller without one holds none. */
function getOrganisation(organisation: string | null): string {
  if (organisation === null) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
  return organisation;
}
