import { describe, expect, it } from '@jest/globals';
import { createNaturalKeyMemory } from '../../../../../subgraphs/kit/import/natural-key-memory.js';

describe('createNaturalKeyMemory', () => {
  it('knows every key again, and the line on which it came first, through all growing', () => {
    const memory = createNaturalKeyMemory(8);
    const keys = Array.from({ length: 50_000 }, (_, index) => `HS${index}`);
    expect(keys.filter((key, index) => memory.findFirstLine(key, index + 2) !== null)).toEqual([]);
    expect(keys.filter((key, index) => memory.findFirstLine(key, 99_999) !== index + 2)).toEqual([]);
  });

  it('tells keys apart that differ in order, in one character or in case', () => {
    const memory = createNaturalKeyMemory();
    const keys = ['', 'a', 'A', 'ab', 'ba', 'à', 'a\u001fb', 'a\u001f\u001fb', 'aa', 'aaa'];
    expect(keys.map((key, index) => memory.findFirstLine(key, index + 1))).toEqual(keys.map(() => null));
  });
});
