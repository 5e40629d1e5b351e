import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, codesOf } from '../../kit/ask.js';
import { signPersonaToken } from '../../kit/tokens.js';

interface Rules {
  readonly assistanceRules: { readonly levels: readonly { readonly levelVnd: string; readonly verified: boolean }[] };
}
interface Own {
  readonly me: {
    readonly assistanceEntitlements: readonly {
      readonly monthlyAmountVnd: string;
      readonly beneficiary: string;
      readonly rule: { readonly expectedMonthlyAmountVnd: string; readonly levelVnd: string; readonly verified: boolean };
    }[];
    readonly household: {
      readonly supports: readonly { readonly kind: string }[];
      readonly assistanceEntitlements: readonly object[];
      readonly povertyTransitions: readonly object[];
      readonly povertyClassifications: readonly {
        readonly year: number;
        readonly standard: { readonly source: string; readonly verified: boolean; readonly indicators: readonly object[] };
      }[];
    };
  };
}

let citizen = '';
let officer = '';
beforeAll(async () => {
  citizen = await signPersonaToken('citizen-an');
  officer = await signPersonaToken('labour-officer-26041');
});

describe('the law by date, through the gateway', () => {
  it.each([
    ['2021-06-30', '270000', false],
    ['2021-07-01', '360000', true],
    ['2024-07-01', '500000', true],
  ])('gives the level of %s as %s đồng', async (asOf, levelVnd, verified) => {
    const query = `{ assistanceRules(asOf: "${asOf}") { levels { levelVnd verified } } }`;
    const { data } = await ask<Rules>({ query, token: citizen });
    expect(data?.assistanceRules.levels).toEqual([{ levelVnd, verified }]);
  });

  it('shows the standards of poverty and of merit with source and verification', async () => {
    const query = `{ povertyStandard(asOf: "2027-01-01") { ruralPoorLineVnd urbanPoorLineVnd source isFormulaVerified }
      meritoriousRules(asOf: "2024-07-01") { level { levelVnd verified } categories { point } sideRegimes { decision verified } } }`;
    const { data, errors } = await ask<Record<string, object>>({ query, token: citizen });
    expect(errors).toEqual([]);
    expect(data?.povertyStandard).toEqual({
      ruralPoorLineVnd: '2200000',
      urbanPoorLineVnd: '2800000',
      source: 'Nghị định 351/2025/NĐ-CP',
      isFormulaVerified: false,
    });
    expect(data?.meritoriousRules).toMatchObject({ level: { levelVnd: '2789000', verified: true } });
  });
});

describe('a citizen', () => {
  it('sees what the rule gives beside what the agency pays, and what the household received', async () => {
    const query = `{ me { assistanceEntitlements { monthlyAmountVnd beneficiary rule { expectedMonthlyAmountVnd levelVnd verified } }
      household { supports { kind } assistanceEntitlements { id } povertyTransitions { kind }
        povertyClassifications { year standard { source verified indicators { code } } } } } }`;
    const { data, errors } = await ask<Own>({ query, token: citizen });
    expect(errors).toEqual([]);
    const entitlements = data?.me.assistanceEntitlements ?? [];
    expect(entitlements.length).toBeGreaterThan(0);
    for (const { monthlyAmountVnd, beneficiary, rule } of entitlements) {
      expect(beneficiary).toBe('PERSON');
      expect(rule).toEqual({ expectedMonthlyAmountVnd: monthlyAmountVnd, levelVnd: '500000', verified: true });
    }
    expect(data?.me.household.supports.length).toBeGreaterThan(0);
    // Near-poor and out of it is no change of poverty.
    expect(data?.me.household.povertyTransitions).toEqual([]);
    const newest = data?.me.household.povertyClassifications.find(({ year }) => year === 2026);
    expect(newest?.standard).toMatchObject({ verified: false });
    expect(newest?.standard.indicators).toHaveLength(12);
  });
});

describe('an officer who cleanses data', () => {
  const read = (query: string) => ask<object>({ query, token: officer, purpose: 'DATA_CLEANSING' });

  it('counts the assisted, and gets the rule of nobody', async () => {
    const { data, errors } = await read(
      '{ assistanceEntitlements(first: 5) { totalCount nodes { beneficiary rule { expectedMonthlyAmountVnd } } } }',
    );
    expect(data).toHaveProperty('assistanceEntitlements.totalCount');
    expect(errors.map(({ extensions }) => [extensions.code, extensions.group])).toContainEqual([
      'FORBIDDEN_FIELD',
      'labour.assistance-detail',
    ]);
    expect(JSON.stringify(data)).not.toMatch(/expectedMonthlyAmountVnd":"/);
  });

  it.each(['HIV', 'ELDERLY'])('may not filter by %s, and the refusal does not depend on what there is', async (category) => {
    const answer = await read(`{ assistanceEntitlements(filter: { category: ${category} }) { totalCount } }`);
    expect(answer.data).toEqual({ assistanceEntitlements: null });
    expect(codesOf(answer)).toEqual(['FORBIDDEN_INPUT']);
  });
});
