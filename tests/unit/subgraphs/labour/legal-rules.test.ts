import { describe, expect, it } from '@jest/globals';
import { findRuleOn, holdsOnDay, LEGAL_RULE_KINDS, readLegalRules } from '../../../../subgraphs/labour/store/reference/legal-rule.js';
import { DisabilityLevel } from '../../../../subgraphs/kit/types/disability.js';
import { MeritoriousRegime } from '../../../../subgraphs/labour/types/enums.js';
import { MeritoriousCategory } from '../../../../subgraphs/labour/types/meritorious-category.js';

const RULES = readLegalRules();
const of = (kind: string) => RULES.filter((rule) => rule.kind === kind);
const contentsOf = <Content>(kind: string) => of(kind).map(({ content }) => content as Content);

describe('dated law', () => {
  it('has rules of every kind, and of each at most one with a key on any day', () => {
    expect(new Set(RULES.map(({ kind }) => kind))).toEqual(new Set(LEGAL_RULE_KINDS));
    const overlapping = RULES.filter((rule) =>
      RULES.some((other) => other !== rule && other.kind === rule.kind && other.key === rule.key && holdsOnDay(other, rule.validFrom)),
    );
    expect(overlapping).toEqual([]);
  });

  it('of assistance, poverty and merit explains what is not verified, but for a mapping, which is ours', () => {
    const own = RULES.filter(({ kind }) => /^(assistance|social-pension|poverty|meritorious)/.test(kind));
    const silent = own.filter(({ kind, verified, note }) => !verified && note === null && kind !== 'meritorious-mapping');
    expect(silent).toEqual([]);
  });

  it('uses the words of the graph', () => {
    const levels = contentsOf<{ disabilityLevel?: string }>('assistance-coefficient').map(({ disabilityLevel }) => disabilityLevel);
    const words = new Set<string | undefined>([...Object.values(DisabilityLevel), undefined]);
    expect(levels.filter((level) => !words.has(level))).toEqual([]);
    const regimes = contentsOf<{ regimes: string[] }>('meritorious-side-regime').flatMap((content) => content.regimes);
    expect(regimes.filter((regime) => !Object.hasOwn(MeritoriousRegime, regime))).toEqual([]);
  });
});

describe('the catalogue of meritorious people', () => {
  it('has the twelve categories of the ordinance, points a to m', () => {
    const points = contentsOf<{ point: string }>('meritorious-category').map(({ point }) => point);
    expect(points).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm']);
  });

  it('says of each of the 22 kinds of dossier where it belongs', () => {
    expect(of('meritorious-mapping').map(({ key }) => key)).toEqual(Object.keys(MeritoriousCategory));
    const categories = new Set(of('meritorious-category').map(({ key }) => key));
    const regimes = new Set(of('meritorious-side-regime').map(({ key }) => key));
    for (const { category, sideRegime } of contentsOf<{ category?: string; sideRegime?: string }>('meritorious-mapping')) {
      expect(category === undefined || categories.has(category)).toBe(true);
      expect(sideRegime === undefined || regimes.has(sideRegime)).toBe(true);
    }
  });

  it('has the four side regimes of the plan', () => {
    const decisions = of('meritorious-side-regime').map(({ key }) => key);
    expect(decisions).toEqual(['142/2008/QĐ-TTg', '53/2010/QĐ-TTg', '62/2011/QĐ-TTg', '57/2013/QĐ-TTg']);
  });

  it('raises the standard level on 1/7/2024', () => {
    const levelOn = (day: string) => findRuleOn(of('meritorious-level'), day)?.content;
    expect(levelOn('2024-06-30')).toEqual({ levelVnd: '2055000' });
    expect(levelOn('2024-07-01')).toEqual({ levelVnd: '2789000' });
  });
});
