import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import { expect, it } from '@jest/globals';
import { createSpanQueue } from '../../schema/contract/traces/span-queue.js';

// The queue hands spans on and looks at none.
const SPAN = {} as ReadableSpan;
const [SUCCESS, FAILURE] = [0, 1];

interface Sent {
  readonly count: number;
  readonly settle: (code: number) => void;
}

function createExporter() {
  const sent: Sent[] = [];
  const exporter: SpanExporter = {
    export: (spans, tell) => void sent.push({ count: spans.length, settle: (code) => tell({ code }) }),
    shutdown: () => Promise.resolve(),
  };
  return { exporter, sent };
}

it('sends spans together after a while, one batch at a time, and counts what was taken', async () => {
  const { exporter, sent } = createExporter();
  const queue = createSpanQueue(exporter, { batch: 3, delayMs: 5 });
  for (let ended = 0; ended < 5; ended++) queue.onEnd(SPAN);
  expect(sent).toEqual([]);
  await sleep(30);
  expect(sent.map(({ count }) => count)).toEqual([3]);
  sent[0]?.settle(SUCCESS);
  await sleep(0);
  expect(sent.map(({ count }) => count)).toEqual([3, 2]);
  sent[1]?.settle(SUCCESS);
  await queue.forceFlush();
  expect(queue.counts()).toEqual({ exported: 5, dropped: 0 });
  queue.onEnd(SPAN);
  await sleep(30);
  expect(sent).toHaveLength(3);
});

it('keeps no more than its capacity while the collector says nothing, and tells once how many were lost', async () => {
  const { exporter, sent } = createExporter();
  const told: number[] = [];
  const queue = createSpanQueue(exporter, { capacity: 10, batch: 4, delayMs: 0, onLoss: (dropped) => told.push(dropped) });
  queue.onEnd(SPAN);
  await sleep(10);
  expect(sent).toHaveLength(1);
  for (let ended = 0; ended < 100; ended++) queue.onEnd(SPAN);
  await sleep(10);
  expect(sent).toHaveLength(1);
  expect(queue.counts()).toEqual({ exported: 0, dropped: 90 });
  expect(told).toEqual([1]);
});

it('drops and counts what the collector does not take, and goes on with the next', async () => {
  const { exporter, sent } = createExporter();
  const queue = createSpanQueue(exporter, { batch: 2, delayMs: 0 });
  for (let ended = 0; ended < 4; ended++) queue.onEnd(SPAN);
  await sleep(10);
  sent[0]?.settle(FAILURE);
  await sleep(0);
  sent[1]?.settle(SUCCESS);
  await queue.forceFlush();
  expect(queue.counts()).toEqual({ exported: 2, dropped: 2 });
});
