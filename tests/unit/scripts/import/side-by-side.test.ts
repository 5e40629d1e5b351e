import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { sideBySide } from '../../../../scripts/import/side-by-side.js';
import type { PlannedFile } from '../../../../scripts/import/plan-files.js';
import { SAMPLE_TARGET } from '../../../kit/import-sample.js';

function fileOf(record: string, refersTo?: readonly string[]): PlannedFile {
  const target = { ...SAMPLE_TARGET, format: { ...SAMPLE_TARGET.format, record }, ...(refersTo && { refersTo }) };
  return { name: record, path: record, target };
}

/** What began and ended, in order. */
async function watch(files: readonly PlannedFile[], failing = '') {
  const events: string[] = [];
  const outcome = await sideBySide(files, async ({ name }) => {
    events.push(`${name} begins`);
    await wait(name === 'slow' ? 20 : 5);
    if (name === failing) throw new Error(`${name} failed`);
    events.push(`${name} ends`);
    return name;
  }).catch((error: unknown) => String(error));
  return { events, outcome };
}

describe('files of one agency', () => {
  it('are taken side by side unless one refers to the other, and answered in their order', async () => {
    const { events, outcome } = await watch([fileOf('slow', []), fileOf('free', []), fileOf('child', ['slow'])]);
    expect(events).toEqual(['slow begins', 'free begins', 'free ends', 'slow ends', 'child begins', 'child ends']);
    expect(outcome).toEqual(['slow', 'free', 'child']);
  });

  it('wait for all before them when their record does not say what it refers to, and for an earlier file of the same record', async () => {
    expect((await watch([fileOf('slow', []), fileOf('careful')])).events).toEqual([
      'slow begins',
      'slow ends',
      'careful begins',
      'careful ends',
    ]);
    expect((await watch([fileOf('slow', []), fileOf('slow', [])])).events).toEqual([
      'slow begins',
      'slow ends',
      'slow begins',
      'slow ends',
    ]);
  });

  it('are not begun when one that they wait for has failed; the others come to their end', async () => {
    const { events, outcome } = await watch([fileOf('bad', []), fileOf('slow', []), fileOf('child', ['bad'])], 'bad');
    expect(events).toEqual(['bad begins', 'slow begins', 'slow ends']);
    expect(outcome).toBe('Error: bad failed');
  });
});
