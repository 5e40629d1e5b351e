import { setTimeout as wait } from 'node:timers/promises';
import { findErrorCode } from './error-code-of.js';
import { type SigningKey, signRequest } from '../../../schema/contract/http-signature.js';

/** A person as a file names one. `recordNumber` is the agency's own number: with the agency it names the person for good. */
export interface PersonReference {
  readonly recordNumber: string;
  /** As delivered; what is not twelve digits is sent as unknown. */
  readonly personalNumber: string | null;
  /** As delivered; what is not ten digits is sent as unknown. */
  readonly insuranceNumber: string | null;
}

/** The code of a citizen; provisional when no number led to a known person, until a later match makes it an alias. */
export interface ResolvedPerson {
  readonly code: string;
  readonly provisional: boolean;
}

export interface RegisterClient {
  /** In the order of the persons. Asking twice gives the same codes. */
  resolvePersons(persons: readonly PersonReference[]): Promise<readonly ResolvedPerson[]>;
  /** The codes of households by file number, in order; null for one that the population agency has not delivered. */
  resolveHouseholds(fileNumbers: readonly string[]): Promise<readonly (string | null)[]>;
}

export interface RegisterClientOptions {
  /** Base address of the population subgraph. */
  readonly url: string;
  readonly agency: string;
  /** Asked for each request: it signs as this agency. */
  readonly key: () => SigningKey;
  readonly clock?: () => Date;
  readonly batchSize?: number;
  readonly attempts?: number;
  readonly retryDelayMs?: number;
}

const PATH = '/internal/register/resolve';

interface ResolveAnswer {
  readonly persons: readonly ResolvedPerson[];
  readonly households: readonly (string | null)[];
}

/** The register could not be asked, or did not answer as agreed; nothing is known about any person. */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterUnavailable';
}

/** Asks the register of the population agency for codes, in batches over the signed internal endpoint. */
export function createRegisterClient(options: RegisterClientOptions): RegisterClient {
  const batchSize = options.batchSize ?? 2000;
  return {
    async resolvePersons(persons) {
      const sent = persons.map(toSentPerson);
      const answers = await inBatches(sent, batchSize, (batch) => ask(options, { persons: batch, households: [] }));
      return answers.flatMap((answer) => answer.persons);
    },
    async resolveHouseholds(fileNumbers) {
      const answers = await inBatches(fileNumbers, batchSize, (batch) => ask(options, { persons: [], households: batch }));
      return answers.flatMap((answer) => answer.households);
    },
  };
}

/** For an agency that must not ask: the population agency keeps the register in its own database. */
export const NO_REGISTER: RegisterClient = {
  resolvePersons: () => Promise.reject(new RegisterUnavailable('This import has no register to ask.')),
  resolveHouseholds: () => Promise.reject(new RegisterUnavailable('This import has no register to ask.')),
};

function toSentPerson({ recordNumber, personalNumber, insuranceNumber }: PersonReference): PersonReference {
  return {
    recordNumber,
    personalNumber: personalNumber !== null && /^\d{12}$/.test(personalNumber) ? personalNumber : null,
    insuranceNumber: insuranceNumber !== null && /^\d{10}$/.test(insuranceNumber) ? insuranceNumber : null,
  };
}

async function inBatches<Item, Answer>(
  items: readonly Item[],
  size: number,
  askFor: (batch: readonly Item[]) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < items.length; start += size) {
    answers.push(await askFor(items.slice(start, start + size)));
  }
  return answers;
}

interface Question {
  readonly persons: readonly PersonReference[];
  readonly households: readonly string[];
}

/** Tries again while the connection fails: resolving is idempotent by (agency, record number). Every attempt is signed anew. */
async function ask(options: RegisterClientOptions, question: Question): Promise<ResolveAnswer> {
  const { attempts = 6, retryDelayMs = 100 } = options;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await askOnce(options, question);
    if ('answer' in outcome) return outcome.answer;
    if (!outcome.mayRetry || attempt >= attempts) throw new RegisterUnavailable(`The code register does not answer: ${outcome.reason}`);
    await wait(retryDelayMs * 2 ** (attempt - 1));
  }
}

type Outcome = { readonly answer: ResolveAnswer } | { readonly reason: string; readonly mayRetry: boolean };

async function askOnce({ url, agency, key, clock = () => new Date() }: RegisterClientOptions, question: Question): Promise<Outcome> {
  const body = JSON.stringify({ agency, ...question });
  const signed = signRequest({ method: 'POST', path: PATH, body, caller: '' }, key(), clock());
  let text: string;
  try {
    const response = await fetch(new URL(PATH, url), { method: 'POST', body, headers: { 'content-type': 'application/json', ...signed } });
    text = await response.text();
    if (!response.ok) return { reason: `status ${response.status}`, mayRetry: response.status >= 502 && response.status <= 504 };
  } catch (error) {
    return { reason: connectionReason(error), mayRetry: true };
  }
  const answer = findAnswer(text, question);
  return answer === null ? { reason: 'an answer of another shape', mayRetry: false } : { answer };
}

/** The code of a socket error (`ECONNREFUSED`), never an address with data in it. */
function connectionReason(error: unknown): string {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : null;
  return findErrorCode(cause) ?? 'the connection failed';
}

function findAnswer(text: string, question: Question): ResolveAnswer | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  // The lengths and every element are checked below, so that one row can never get the code of another.
  const { persons, households } = value as Partial<Record<'persons' | 'households', unknown>>;
  const fits =
    Array.isArray(persons) &&
    Array.isArray(households) &&
    persons.length === question.persons.length &&
    households.length === question.households.length &&
    persons.every(isResolvedPerson) &&
    households.every((code) => code === null || typeof code === 'string');
  return fits ? { persons: persons, households: households as (string | null)[] } : null;
}

function isResolvedPerson(value: unknown): value is ResolvedPerson {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'provisional' in value;
}
