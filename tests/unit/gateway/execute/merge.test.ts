import { describe, expect, it } from '@jest/globals';
import { mergeInto } from '../../../../gateway/execute/merge.js';

describe('mergeInto', () => {
  it('merges objects and lists position by position', () => {
    const target = { a: { x: 1 }, list: [{ x: 1 }, null] };
    mergeInto(target, { a: { y: 2 }, list: [{ y: 1 }, { y: 2 }] }, true);
    expect(target).toEqual({ a: { x: 1, y: 2 }, list: [{ x: 1, y: 1 }, { y: 2 }] });
  });

  it('lets null replace nothing', () => {
    const target = { a: { x: 1 }, b: 2 };
    mergeInto(target, { a: null, b: null, c: null }, true);
    expect(target).toEqual({ a: { x: 1 }, b: 2, c: null });
  });

  it('gives a second target its own copy of what was delivered once', () => {
    const delivered = { card: { place: { code: '1' } }, days: [{ at: 1 }] };
    const [first, second] = [{}, {}] as Record<string, { place?: object }>[];
    mergeInto(first ?? {}, delivered, true);
    mergeInto(second ?? {}, delivered, false);
    expect(second).toEqual(first);
    expect(second?.card).not.toBe(first?.card);
    expect(second?.card?.place).not.toBe(first?.card?.place);
  });

  it('takes a list of another length whole, because it is not the same list', () => {
    const target = { list: [{ x: 1 }, { x: 2 }] };
    mergeInto(target, { list: [{ y: 1 }] }, true);
    expect(target).toEqual({ list: [{ y: 1 }] });
  });

  it('passes __proto__ over, at every depth', () => {
    const target = { deep: {} };
    mergeInto(
      target,
      JSON.parse('{"__proto__":{"p":1},"deep":{"__proto__":{"p":1}},"new":{"__proto__":{"p":1}}}') as Record<string, unknown>,
      false,
    );
    expect(({} as Record<string, unknown>).p).toBeUndefined();
    expect((target.deep as Record<string, unknown>).p).toBeUndefined();
  });
});
