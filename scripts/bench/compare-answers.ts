import assert from 'node:assert/strict';
import { request } from 'undici';
import type { Contestant, Scenario } from './contestants.js';

/** The mean number of leaves (scalars, nulls included) of the answers that were compared. */
export type Leaves = Readonly<Record<Scenario, number>>;

/** Throws unless every contestant gives the same data for each of `ids` and for the list; nothing is timed before. */
export async function compareAnswers(contestants: readonly Contestant[], ids: readonly string[]): Promise<Leaves> {
  let leaves = 0;
  for (const id of ids) leaves += await compareOne(contestants, 'one', id);
  return { one: leaves / ids.length, list: await compareOne(contestants, 'list', '') };
}

/** Lets agencies with recorded answers record those of all ids. */
export async function askOnce(contestants: readonly Contestant[], ids: readonly string[]): Promise<void> {
  for (const contestant of contestants) for (const id of ids) await ask(contestant, 'one', id);
}

async function compareOne(contestants: readonly Contestant[], scenario: Scenario, id: string): Promise<number> {
  const answers = await Promise.all(contestants.map(async (contestant) => [contestant, await ask(contestant, scenario, id)] as const));
  const [first] = answers;
  for (const [contestant, answer] of answers)
    assert.deepEqual(answer, first?.[1], `${contestant.name} answers ${scenario} ${id} differently`);
  return countLeaves(first?.[1]);
}

async function ask(contestant: Contestant, scenario: Scenario, id: string): Promise<unknown> {
  const { method, path, headers, body } = contestant.request(scenario, id);
  const response = await request(contestant.url + path, { method, headers, ...(body === undefined ? {} : { body }) });
  const answer: unknown = JSON.parse(await response.body.text(), withoutCursor);
  const isWhole = typeof answer === 'object' && answer !== null && 'data' in answer && !('errors' in answer);
  if (response.statusCode === 200 && isWhole) return answer.data;
  throw new Error(`${contestant.name} answers ${scenario} ${id} with ${response.statusCode} ${JSON.stringify(answer).slice(0, 500)}`);
}

/** A cursor is encrypted anew for every answer, and the one database does not know the key. */
function withoutCursor(key: string, value: unknown): unknown {
  return key === 'endCursor' ? 'a cursor' : value;
}

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, child: unknown) => sum + countLeaves(child), 0);
}
