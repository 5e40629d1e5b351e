import type { GatewayAnswer, GatewayError } from './ask.js';
import type { ExpectedAnswer, ExpectedError } from './reference/answer.js';
import { CURSOR } from './reference/viewer.js';

/** Of a field that a mask keeps back because its agency did not say what of it may be shown. */
const MASKED_RULES = new Set(['masked-group']);

/** What differs between the stack and the reference, as sentences; empty when they agree in every leaf, key order and error. */
export function findDifferences(expected: ExpectedAnswer, actual: GatewayAnswer, role: string): string[] {
  const found: string[] = [];
  if (actual.status !== 200) found.push(`status ${actual.status}`);
  compareValues(expected.data, actual.data, 'data', found);
  compareErrors(expected, actual.errors, role, found);
  compareMasks(expected, actual, found);
  return found;
}

function compareValues(expected: unknown, actual: unknown, path: string, found: string[]): void {
  if (expected === CURSOR) {
    if (typeof actual !== 'string' || !/^[\w-]{30,}$/.test(actual)) found.push(`${path}: no opaque cursor but ${JSON.stringify(actual)}`);
  } else if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    if (expected !== actual) found.push(`${path}: the reference says ${brief(expected)}, the stack ${brief(actual)}`);
  } else {
    const [left, right] = [Object.entries(expected), Object.keys(actual)];
    if (left.map(([key]) => key).join() !== right.join())
      found.push(`${path}: keys ${left.map(([key]) => key).join()} against ${right.join()}`);
    for (const [key, value] of left) compareValues(value, (actual as Readonly<Record<string, unknown>>)[key], `${path}.${key}`, found);
  }
}

function compareMasks({ masked }: ExpectedAnswer, actual: GatewayAnswer, found: string[]): void {
  const [left, right] = [[...masked].map((pair) => pair.join(' ')), actual.masked.map(({ coordinate, mask }) => `${coordinate} ${mask}`)];
  if (left.toSorted().join() !== right.toSorted().join())
    found.push(`masked: the reference says ${left.join()}, the stack ${right.join()}`);
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 120);
}

function compareErrors({ errors, decision }: ExpectedAnswer, actual: readonly GatewayError[], role: string, found: string[]): void {
  const left = new Map(errors.map((error) => [keyOf(error.code, error.path), error]));
  const right = new Map(actual.map((error) => [keyOf(error.extensions.code, pathOf(error)), error]));
  if (right.size !== actual.length) found.push('one position is told twice');
  for (const [key, error] of left) {
    const told = right.get(key);
    if (told === undefined) found.push(`not told: ${key}`);
    else if (error.refused !== undefined && !tellsTheFacts(error, told, decision.purpose, role))
      found.push(`${key}: ${JSON.stringify(told.extensions)}`);
  }
  for (const key of right.keys()) if (!left.has(key)) found.push(`told without reason: ${key}`);
}

function keyOf(code: string, path: readonly (string | number)[]): string {
  return `${code} ${path.join('.')}`;
}

function pathOf(error: GatewayError): readonly (string | number)[] {
  const { path } = error.extensions;
  return Array.isArray(path) ? (path as readonly string[]) : (error.path ?? []);
}

function tellsTheFacts({ refused }: ExpectedError, { extensions, message }: GatewayError, purpose: string | null, role: string): boolean {
  if (refused === undefined) return true;
  const inputs = refused.inputs.length === 0 ? extensions.input === undefined : refused.inputs.includes(String(extensions.input));
  // Which of several refused inputs is told, and so which group, is not promised.
  const group = refused.inputs.length > 1 || extensions.group === refused.group;
  return (
    inputs &&
    group &&
    extensions.coordinate === refused.coordinate &&
    extensions.reason === refused.reason &&
    extensions.purpose === purpose &&
    (String(extensions.rule).startsWith(`${role}/`) || MASKED_RULES.has(String(extensions.rule))) &&
    /^[0-9a-f]{16}$/.test(String(extensions.decisionId)) &&
    message.length > 0
  );
}
