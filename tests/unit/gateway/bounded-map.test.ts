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

it('forgets as many as the new one takes the place of, where entries weigh differently', () => {
  const map = createBoundedMap<string, number>(5, ({ length }) => length);
  for (const key of ['aa', 'bb', 'c', 'dddd']) map.set(key, key.length);
  expect([map.get('aa'), map.get('bb'), map.get('c'), map.get('dddd')]).toEqual([undefined, undefined, 1, 4]);
  map.set('dddd', 5);
  expect([map.get('c'), map.get('dddd')]).toEqual([1, 5]);
  map.set('longer than all', 9);
  expect([map.size, map.get('longer than all')]).toEqual([1, 9]);
});
