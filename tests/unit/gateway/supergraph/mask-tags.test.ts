import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { readAccessRequirements } from '../../../../gateway/supergraph/access-requirements.js';
import { readMaskTags } from '../../../../gateway/supergraph/mask-tags.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

describe('mask tags', () => {
  it('are read of leaves; what leads to other fields counts as whole; of two the narrower holds', () => {
    const tags = readMaskTags(
      parse(`
        enum Kind { A }
        scalar Date
        type Account {
          number: String @tag(name: "mask/cut")
          kinds: [Kind!]! @tag(name: "mask/whole")
          opened: Date @tag(name: "mask/cut") @tag(name: "mask/whole")
          note: String @tag(name: "reads/Account/note")
          owner: Account
        }`),
    );
    expect(Object.fromEntries(tags)).toEqual({
      'Account.number': 'CUT',
      'Account.kinds': 'WHOLE',
      'Account.opened': 'CUT',
      'Account.owner': 'WHOLE',
    });
  });

  it('are missing in the masked groups of the policy only for what a proxy alone is told by', () => {
    const supergraph = parse(readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8'));
    const { grantsByRole } = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
    const allowances = [...grantsByRole.values()].flatMap((grants) => [...grants.values()].flatMap((grant) => [...grant.allowanceByGroup]));
    const masked = new Set(allowances.flatMap(([group, { mask }]) => (mask === null ? [] : [group])));
    expect(masked).toEqual(new Set(['labour.account']));
    const tags = readMaskTags(supergraph);
    const ofMaskedGroups = [...readAccessRequirements(supergraph)].filter(([, { scopes }]) =>
      scopes?.flat().some((one) => masked.has(one)),
    );
    const untold = ofMaskedGroups.map(([coordinate]) => coordinate).filter((coordinate) => !tags.has(coordinate));
    expect(untold).toEqual(['PaymentAccount.proxyFullName', 'PaymentAccount.proxyBirthDate', 'PaymentAccount.proxyResidence']);
  });
});
