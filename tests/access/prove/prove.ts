import { OverlappingFieldsCanBeMergedRule, parse, ProvidedRequiredArgumentsRule, validate, ValuesOfCorrectTypeRule } from 'graphql';
import type { Runtime } from '../../../scripts/start/runtime-file.js';
import { askUntilAvailable } from '../ask.js';
import { createCanarySearch, createSinkSearch, textsOf, visibleTexts } from '../canaries.js';
import { findDifferences } from '../compare.js';
import { answer, coerceVariables } from '../reference/answer.js';
import { SCHEMA } from '../reference/graph.js';
import { createAskers, type Asking } from './askers.js';
import { countLeaves } from './count-leaves.js';
import { createLedger } from './ledger.js';
import { openAccessLogSink, openLogSink, type AccessRow, type TextSink } from './sinks.js';

export interface ProofOptions {
  readonly runtime: Runtime;
  /** Where operations are sent. */
  readonly gateway: string;
  /** The folders in which the processes of the stack write their logs. */
  readonly logs: readonly string[];
  /** Figures and traces; each must have told something. */
  readonly sinks: readonly TextSink[];
  readonly operations: number;
  readonly seed: number;
  /** How many operations are under way at a time. */
  readonly clients: number;
  readonly onProgress?: (done: number, seconds: number) => void;
}

export interface Proof {
  readonly compared: number;
  /** Sentences, each with what is needed to ask again. */
  readonly disagreements: readonly string[];
  readonly leaks: readonly string[];
  readonly unequal: readonly string[];
  readonly leaves: number;
  /** How often each kind of answer was seen. */
  readonly seen: ReadonlyMap<string, number>;
}

/**
 * What the writer of operations leaves to chance: a value that no pool has, or that is of another kind. The other rules it keeps by the way it writes; the gateway
 * validates by all of them, and a document that it refuses is told as a disagreement.
 */
const RULES_OF_CHANCE = [ProvidedRequiredArgumentsRule, ValuesOfCorrectTypeRule, OverlappingFieldsCanBeMergedRule];
/** Sinks are read as often as this, so that the memory of a long run stays small. */
const ANSWERS_PER_READING = 500;
const PROGRESS_MS = 5_000;
/** The gateway writes its log in blocks. */
const LAST_LINES_MS = 1_500;

/**
 * Random operations of every kind of caller. Each answer is compared with the reference leaf by leaf; it, the logs and the access log are searched for what the caller may
 * not see; and what was delivered is compared with what is logged.
 */
export async function prove({ runtime, gateway, logs, sinks, operations, seed, clients, onProgress }: ProofOptions): Promise<Proof> {
  const { world, askingAt } = await createAskers(runtime, gateway);
  const [canaries, sinkSearch] = [createCanarySearch(world), createSinkSearch(world)];
  const [logSink, rowSink] = [openLogSink(logs), await openAccessLogSink(runtime.accessLog)];
  const ledger = createLedger();
  const disagreements: string[] = [];
  const leaks: string[] = [];
  const seen = new Map<string, number>();
  const count = (what: string, times = 1): void => void seen.set(what, (seen.get(what) ?? 0) + times);

  const compareOne = async (asking: Asking, document: ReturnType<typeof parse>): Promise<void> => {
    const { caller, asked, operation, cursors } = asking;
    const { source, variables } = operation;
    const expected = await answer(world, { document, variables, claims: caller.claims, question: asked, cursors });
    const known = [...textsOf(expected.data), source, ...textsOf(variables), asked.caseNumber ?? ''];
    const where = describe(asking, seed);
    const actual = await askUntilAvailable(caller, source, { ...asked, variables }, (answered) => {
      count('asked');
      for (const leak of canaries.findLeaks(visibleTexts(answered), known)) leaks.push(`${leak}: ${where}`);
      ledger.noteAnswer(
        answered.headers.get('x-request-id') ?? '',
        countLeaves(document, coerceVariables(document, variables), answered.data),
      );
    });
    const differences = findDifferences(expected, actual, caller.claims.role);
    if (differences.length > 0) disagreements.push(`${differences.slice(0, 3).join('; ')}: ${where}`);
    for (const { code } of expected.errors) count(code);
    count(caller.claims.role);
    count('cut', actual.masked.length);
  };

  const readSinks = async (): Promise<void> => {
    for (const { name, text } of logSink.readNew()) for (const leak of sinkSearch.findLeaks([text])) leaks.push(`${leak} in ${name}`);
    for (const sink of sinks) {
      const texts = await sink.readNew();
      count(`texts of ${sink.name}`, texts.length);
      for (const leak of sinkSearch.findLeaks(texts)) leaks.push(`${leak} in ${sink.name}`);
    }
    const rows = await rowSink.readNew();
    for (const row of rows) ledger.noteRow(row);
    for (const leak of findLeaksInRows(sinkSearch, rows)) leaks.push(`${leak} in the access log`);
  };

  let [next, compared, started, told] = [0, 0, performance.now(), 0];
  let reading: Promise<void> = Promise.resolve();
  const client = async (): Promise<void> => {
    while (compared < operations) {
      const asking = askingAt(seed, next++);
      const document = parse(asking.operation.source);
      if (validate(SCHEMA, document, RULES_OF_CHANCE).length > 0) continue;
      compared += 1;
      await compareOne(asking, document);
      if (compared % ANSWERS_PER_READING === 0) reading = reading.then(readSinks);
      if (performance.now() - started < told + PROGRESS_MS) continue;
      told = performance.now() - started;
      onProgress?.(compared, told / 1000);
    }
  };
  started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  count('milliseconds', performance.now() - started);
  count('milliseconds of this process', process.cpuUsage().user / 1000);
  await new Promise((resolve) => setTimeout(resolve, LAST_LINES_MS));
  await reading.then(readSinks);
  await rowSink.close();
  return { compared, disagreements, leaks, unequal: ledger.findDifferences(), leaves: ledger.leaves, seen };
}

/** Of a record everything that its reader sees. */
export function findLeaksInRows(search: ReturnType<typeof createSinkSearch>, rows: readonly AccessRow[]): string[] {
  return search.findLeaks(rows.flatMap(({ body, beside }) => [body, beside]));
}

function describe({ index, caller, asked, operation }: Asking, seed: number): string {
  const { purpose = 'no purpose', caseNumber = 'no case' } = asked;
  return `seed ${seed}, operation ${index}, ${caller.name} for ${purpose} with ${caseNumber}\n${operation.source}\n${JSON.stringify(operation.variables)}`;
}
