import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateDemoData } from '../../../../scripts/generate/generate.js';
import { ALL_FORMATS, generateInto, pathOf, type Generated } from './read-generated.js';

describe('generateDemoData', () => {
  let first: Generated;
  beforeAll(async () => {
    first = await generateInto(200, 42);
  });

  it('writes the same bytes for the same seed and number of people', async () => {
    expect(await fingerprint(first)).toBe(await fingerprint(await generateInto(200, 42)));
  });

  it('writes other people, codes and numbers for another seed, the staged names apart', async () => {
    const other = await generateInto(200, 43);
    const codes = new Set((await first.rowsOf('citizen')).map(({ socialSecurityCode }) => socialSecurityCode));
    expect((await other.rowsOf('citizen')).filter(({ socialSecurityCode }) => codes.has(socialSecurityCode))).toEqual([]);
  });

  it('starts a larger run with the same people, so that a profile stays where it was', async () => {
    const larger = await generateInto(400, 42);
    expect((await larger.rowsOf('citizen')).slice(0, 190)).toEqual((await first.rowsOf('citizen')).slice(0, 190));
  });

  it('makes exactly as many people as asked for and counts the rows of every file', async () => {
    expect(first.data.people).toBe(200);
    for (const { record } of ALL_FORMATS)
      expect([record, (await first.rowsOf(record)).length]).toEqual([record, first.data.rowsByRecord[record]]);
    expect(first.data.rowsByRecord.citizen).toBe(200);
  });

  it('refuses fewer people than its personas need', async () => {
    await expect(generateDemoData({ people: 5, seed: 1, directory: first.directory })).rejects.toThrow(RangeError);
  });
});

async function fingerprint({ directory }: Generated): Promise<string> {
  const hash = createHash('sha256');
  for (const format of ALL_FORMATS) hash.update(await readFile(pathOf(directory, format)));
  return hash
    .update(await readFile(join(directory, 'personas.json')))
    .update(await readFile(join(directory, 'truth.jsonl')))
    .digest('hex');
}
