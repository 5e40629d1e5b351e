import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { ASSISTANCE_PEOPLE } from '../../../../scripts/generate/tables/assistance-groups.js';
import { MERITORIOUS_CATEGORIES } from '../../../../scripts/generate/tables/meritorious-categories.js';

interface Figure {
  readonly figure: number;
  /** Without a share the figure is the whole itself. */
  readonly share?: number;
}

interface PlanFigures {
  readonly sums: readonly { readonly source: string; readonly of: string; readonly total: number; readonly parts: readonly number[] }[];
  readonly shares: readonly {
    readonly source: string;
    readonly of: string;
    readonly part: number;
    readonly whole: number;
    readonly share: number;
    readonly digits: number;
  }[];
  readonly contradictions: readonly { readonly source: string; readonly of: string; readonly one: Figure; readonly other: Figure }[];
  readonly doubleCounting: readonly { readonly source: string; readonly total: number; readonly memberships: readonly number[] }[];
}

// A file of this folder, read by nothing else.
const FIGURES = parse(readFileSync(join(REPOSITORY_ROOT, 'tests/unit/scripts/generate/plan-figures.yaml'), 'utf8')) as PlanFigures;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const wholeOf = ({ figure, share = 1 }: Figure): number => figure / share;

describe('the figures of the plans', () => {
  it.each(FIGURES.sums)('$source: $of add up to $total', ({ total, parts }) => {
    expect(sum(parts)).toBe(total);
  });

  it.each(FIGURES.shares)('$source: $of are $share of the whole', ({ part, whole, share, digits }) => {
    expect((part / whole).toFixed(digits)).toBe(share.toFixed(digits));
  });

  it.each(FIGURES.contradictions)('$source contradicts itself about $of', ({ one, other }) => {
    expect(Math.abs(wholeOf(one) / wholeOf(other) - 1)).toBeGreaterThan(0.005);
  });

  it('imply 2.66 million households by one poverty rate and 0.79 million by the other, 3.23 and 2.93 million people', () => {
    const [, , households, people] = FIGURES.contradictions.map(({ one, other }) => [one, other].map((figure) => wholeOf(figure) / 1e6));
    expect(households?.map((millions) => millions.toFixed(2))).toEqual(['0.79', '2.66']);
    expect(people?.map((millions) => millions.toFixed(2))).toEqual(['3.23', '2.93']);
  });

  it.each(FIGURES.doubleCounting)(
    '$source: the sum of all memberships is more than the insured, who are a union',
    ({ total, memberships }) => {
      const [compulsory = 0, voluntary = 0, health = 0, unemployment = 0] = memberships;
      expect(sum(memberships)).toBeGreaterThan(total);
      expect(health + voluntary).toBe(total);
      expect(unemployment).toBeLessThan(compulsory);
    },
  );
});

describe('the tables of the generator', () => {
  const partsOf = (of: string): readonly number[] => FIGURES.sums.find((figure) => figure.of.startsWith(of))?.parts ?? [];

  it('have the 22 kinds of dossier of the plan, in its order and numbers', () => {
    expect(MERITORIOUS_CATEGORIES.map(({ dossiers }) => dossiers)).toEqual(partsOf('meritorious dossiers'));
    expect(sum(MERITORIOUS_CATEGORIES.map(({ monthly }) => monthly))).toBe(13_825);
  });

  it('have the three groups of monthly assistance', () => {
    expect([ASSISTANCE_PEOPLE.elderly, ASSISTANCE_PEOPLE.disabled, ASSISTANCE_PEOPLE.children]).toEqual(partsOf('monthly assistance'));
  });
});
