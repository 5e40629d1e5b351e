import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createDossierStream, type EventAnswer, type Happening } from '../../../../gateway/subscribe/dossier-stream.js';
import { DEFAULT_STREAM_SETTINGS } from '../../../../gateway/subscribe/read-stream-settings.js';

const AT = new Date('2026-11-23T03:00:00Z');
const { keepAliveMs, checkMs, paceMs, unreadTimeoutMs } = DEFAULT_STREAM_SETTINGS;
/** Looked at so rarely that only keeping alive is due. */
const UNCHECKED = { ...DEFAULT_STREAM_SETTINGS, checkMs: 1e9 };

/** A stream with a clock, a client and a corridor of the test's own. */
function createStream(given: { answers?: EventAnswer[]; settings?: typeof DEFAULT_STREAM_SETTINGS } = {}) {
  const { answers = [], settings = DEFAULT_STREAM_SETTINGS } = given;
  const state = { nowMs: 0, waitingSinceMs: null as number | null, isCut: false };
  const written: string[] = [];
  const asked: (Happening | null)[] = [];
  const stream = createDossierStream({
    settings,
    nowMs: () => state.nowMs,
    writer: {
      waitingSinceMs: () => state.waitingSinceMs,
      write: (text) => void written.push(text),
      end: (text) => void written.push(`${text}END`),
      cut: () => {
        state.isCut = true;
      },
    },
    answer: (happening) => {
      asked.push(happening);
      return Promise.resolve(answers.shift() ?? (happening === null ? { kind: 'STANDS' } : { kind: 'EVENT', json: '{}' }));
    },
  });
  const tickAt = async (nowMs: number): Promise<void> => {
    state.nowMs = nowMs;
    stream.tick();
    await turn();
  };
  return { stream, state, written, asked, tickAt };
}

describe('a stream', () => {
  it('tells the first change at once, and those of the next second together, every agency once', async () => {
    const { stream, asked, tickAt } = createStream();
    stream.tell('labour', AT);
    await turn();
    for (const agency of ['health', 'labour', 'health']) stream.tell(agency, AT);
    await tickAt(paceMs - 1);
    expect(asked).toEqual([{ agencies: ['labour'], toldAt: AT }]);
    await tickAt(paceMs);
    expect(asked.slice(1)).toEqual([{ agencies: ['health', 'labour'], toldAt: AT }]);
  });

  it('forgets no change while there is too much to do', async () => {
    const { stream, asked, tickAt } = createStream({ answers: [{ kind: 'LATER' }] });
    stream.tell('labour', AT);
    await turn();
    stream.tell('health', AT);
    await tickAt(paceMs);
    expect(asked[1]).toEqual({ agencies: ['labour', 'health'], toldAt: AT });
  });

  it('writes nothing while its client does not read, and cuts it off after the time for that', async () => {
    const { stream, state, written, tickAt } = createStream();
    state.waitingSinceMs = 0;
    stream.tell('labour', AT);
    await tickAt(unreadTimeoutMs - 1);
    expect([written, state.isCut]).toEqual([[], false]);
    await tickAt(unreadTimeoutMs);
    expect([written, state.isCut]).toEqual([[], true]);
  });

  it('tells that it lives when it was silent for twelve seconds, and not before', async () => {
    const { written, tickAt } = createStream({ settings: UNCHECKED });
    await tickAt(keepAliveMs - 1);
    expect(written).toEqual([]);
    await tickAt(keepAliveMs);
    expect(written).toEqual([':\n\n']);
  });

  it('asks every ten seconds whether it may go on, and ends with what it is told when it may not', async () => {
    const { stream, written, asked, tickAt } = createStream({ answers: [{ kind: 'STANDS' }, { kind: 'LAST', json: '{"errors":[]}' }] });
    await tickAt(checkMs - 1);
    expect(asked).toEqual([]);
    await tickAt(checkMs);
    await tickAt(2 * checkMs);
    expect(asked).toEqual([null, null]);
    expect(written).toEqual(['event: next\ndata: {"errors":[]}\n\nevent: complete\ndata:\n\nEND']);
    stream.tell('labour', AT);
    await tickAt(9 * checkMs);
    expect([asked.length, written.length]).toEqual([2, 1]);
  });

  it('marks an event as not taken that was decided while the stream ended', async () => {
    let notTaken = 0;
    const { stream } = createStream({ answers: [{ kind: 'EVENT', json: '{}', onNotTaken: () => (notTaken += 1) }] });
    stream.tell('labour', AT);
    stream.forget();
    await turn();
    expect(notTaken).toBe(1);
  });
});
