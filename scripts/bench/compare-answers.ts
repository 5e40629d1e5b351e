import assert from 'node:assert/strict';
import { request } from 'undici';
import { SCENARIOS, type Contestant, type Scenario } from './describe-contestant.js';

/** The mean number of leaves (scalars, nulls included) of the answers that were compared. */
export type Leaves = Readonly<Partial<Record<Scenario, number>>>;

/** Throws unless every contestant that has an answer gives the same data for each of `ids` and for the lists; nothing is timed before. */
export async function compareAnswers(
  contestants: readonly Contestant[],
  ids: readonly string[],
  scenarios: readonly Scenario[] = SCENARIOS,
): Promise<Leaves> {
  const entries = scenarios.map(async (scenario) => {
    let leaves = 0;
    const asked = scenario === 'one' ? ids : [''];
    for (const id of asked) leaves += await compareOne(contestants, scenario, id);
    return [scenario, leaves / asked.length] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Lets agencies with recorded answers record those of all ids. */
export async function askOnce(contestants: readonly Contestant[], ids: readonly string[]): Promise<void> {
  for (const contestant of contestants) for (const id of ids) await ask(contestant, 'one', id);
}

async function compareOne(contestants: readonly Contestant[], scenario: Scenario, id: string): Promise<number> {
  const able = contestants.filter(({ scenarios }) => scenarios.includes(scenario));
  const answers = await Promise.all(able.map(async (contestant) => [contestant, await ask(contestant, scenario, id)] as const));
  const [first] = answers;
  for (const [contestant, answer] of answers)
    assert.deepEqual(answer, first?.[1], `${contestant.field} ${contestant.name} answers ${scenario} ${id} differently`);
  return countLeaves(first?.[1]);
}

async function ask(contestant: Contestant, scenario: Scenario, id: string): Promise<unknown> {
  const { method, path, headers, body } = contestant.request(scenario, id);
  const response = await request(contestant.url + path, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await response.body.text();
  if (response.statusCode !== 200)
    throw new Error(`${contestant.field} ${contestant.name} answers ${scenario} ${id} with ${response.statusCode} ${text.slice(0, 500)}`);
  const answer: unknown = JSON.parse(text, withoutCursor);
  if (typeof answer === 'object' && answer !== null && 'data' in answer && !('errors' in answer)) return answer.data;
  throw new Error(`${contestant.field} ${contestant.name} answers ${scenario} ${id} with ${text.slice(0, 500)}`);
}

/** A cursor is encrypted anew for every answer, and the one database does not know the key. */
function withoutCursor(key: string, value: unknown): unknown {
  return key === 'endCursor' ? 'a cursor' : value;
}

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, child: unknown) => sum + countLeaves(child), 0);
}
