import { describe, expect, it } from '@jest/globals';
import { eventWishOf } from '../../../../gateway/subscribe/event-text.js';
import { createStreamCount } from '../../../../gateway/subscribe/stream-count.js';

describe('what a client accepts', () => {
  it.each([
    [undefined, 'NONE'],
    ['*/*', 'NONE'],
    ['application/json', 'NONE'],
    ['text/event-stream;q=0', 'NONE'],
    ['x/event-stream', 'NONE'],
    ['text/event-stream', 'ALWAYS'],
    ['Text/Event-Stream; q=0.5', 'ALWAYS'],
    ['application/graphql-response+json, text/event-stream', 'IF_NEEDED'],
    ['text/event-stream, */*;q=0.1', 'IF_NEEDED'],
  ] as const)('%s: events %s', (accept, wish) => {
    expect(eventWishOf(accept)).toBe(wish);
  });
});

describe('the count of streams', () => {
  it('has a limit for each citizen and one for all, and gives places back', () => {
    const count = createStreamCount({ streams: 3, perCitizen: 2 });
    expect([count.take('a'), count.take('a'), count.take('a')]).toEqual([true, true, false]);
    expect([count.take('b'), count.take('c')]).toEqual([true, false]);
    count.release('a');
    expect([count.take('c'), count.count()]).toEqual([true, 3]);
  });
});
