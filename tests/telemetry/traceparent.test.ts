import { expect, it } from '@jest/globals';
import { findSpanContext, isSampled, writeTraceparent } from '../../schema/contract/traces/traceparent.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

it('is read as it was written', () => {
  const context = { traceId: TRACE, spanId: SPAN, traceFlags: 1 };
  expect(writeTraceparent(context)).toBe(`00-${TRACE}-${SPAN}-01`);
  expect(findSpanContext(writeTraceparent(context))).toEqual({ ...context, isRemote: true });
});

it('says whether its sender traces', () => {
  expect([0, 1, 2, 3].map(isSampled)).toEqual([false, true, false, true]);
});

it.each([
  undefined,
  ['00', TRACE],
  '',
  `01-${TRACE}-${SPAN}-01`,
  `00-${'0'.repeat(32)}-${SPAN}-01`,
  `00-${TRACE}-${'0'.repeat(16)}-01`,
  `00-${TRACE.toUpperCase()}-${SPAN}-01`,
  `00-${TRACE}-${SPAN}-01-more`,
  `00-${TRACE}-${SPAN}-01\r\nset-cookie: a=b`,
  `00-${TRACE}-${SPAN}`,
])('is nothing when it is of another form: %j', (header) => {
  expect(findSpanContext(header)).toBeNull();
});
