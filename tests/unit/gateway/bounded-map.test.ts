import { expect, it } from '@jest/globals';
import { createBoundedMap } from '../../../gateway/bounded-map.js';

it('forgets what was used longest ago, on the entry after the limit and not before', () => {
  const map = createBoundedMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  expect([map.get('a'), map.size]).toEqual([1, 2]);
  map.set('c', 3);
  expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([1, undefined, 3, 2]);
});
