import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { createAccessDecider } from '../../../../gateway/access/decide-access.js';
import { decideInputs } from '../../../../gateway/access/decide-inputs.js';
import { readInputReads } from '../../../../gateway/access/input-reads.js';
import { createOperationStore } from '../../../../gateway/operation/operation-store.js';
import { writeResult } from '../../../../gateway/http/write-result.js';
import { loadSupergraph } from '../../../../gateway/supergraph/load-supergraph.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';
import { composeFixtures } from '../../../federation/harness.js';

/** An agency whose accounts are granted to the paying officer under LAST4. */
const SDL = `
  type Query { accounts(filter: AccountFilter): [Account!] @requiresScopes(scopes: [["labour.account"]]) }
  input AccountFilter {
    number: String @tag(name: "reads/Account/number")
    kind: String @tag(name: "reads/Account/kind")
  }
  type Account {
    id: ID! @authenticated
    number: String @requiresScopes(scopes: [["labour.account"]]) @tag(name: "mask/cut")
    kind: String @requiresScopes(scopes: [["labour.account"]]) @tag(name: "mask/whole")
    note: String @requiresScopes(scopes: [["labour.account"]])
    owner: Owner @requiresScopes(scopes: [["labour.account"]])
    name: String @requiresScopes(scopes: [["population.name"]])
  }
  type Owner { phone: String @requiresScopes(scopes: [["labour.account"]]) @tag(name: "mask/cut") }`;
const supergraph = loadSupergraph(composeFixtures({ labour: { sdl: SDL } }));
const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
const reads = readInputReads(supergraph.sdl);
const decide = createAccessDecider(policy, supergraph.accessRequirements, supergraph.maskTags);
const decisionOf = (role: string, purpose: string) =>
  decide({
    role,
    purpose: { kind: 'KNOWN', name: purpose },
    caseNumber: null,
    namedGroups: null,
    staleAgencies: new Set(),
    quotaExceeded: false,
  });
const paying = decisionOf('commune-labour-officer', 'PAYMENT');
const police = decisionOf('commune-police-officer', 'IDENTITY_VERIFICATION');

const ACCOUNT = { id: 'a', number: '012345678901', kind: 'BANK', note: 'NOTE', name: 'An', owner: { phone: '0912345678' } };

async function answer(query: string, decision: typeof paying) {
  const store = createOperationStore(supergraph, reads);
  const operation = store.read(query, undefined);
  if ('code' in operation) throw new Error(operation.code);
  const refusedInputs = decideInputs(operation.readingSites, {}, reads, decision);
  const { projection, refusals } = await store.compile(operation, decision, refusedInputs, 'NONE');
  const written = projection.write({ accounts: [ACCOUNT] }, {});
  const onRefusal = 'ANSWER_THE_REST';
  const { json } = writeResult({ written, refusals, faults: [], decision, variables: {}, language: 'en', requestId: 'r', onRefusal });
  return { ...(JSON.parse(json) as Result), delivered: written.delivered };
}
interface Result {
  readonly data: unknown;
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
  readonly extensions?: unknown;
}

describe('a group granted under a mask', () => {
  it('delivers cut what says so, whole what identifies nobody, and tells which was cut', async () => {
    expect(await answer('{ accounts { id number kind owner { phone } name } }', paying)).toEqual({
      data: { accounts: [{ id: 'a', number: '•••• 8901', kind: 'BANK', owner: { phone: '•••• 5678' }, name: 'An' }] },
      extensions: {
        access: {
          masked: expect.arrayContaining([
            { coordinate: 'Account.number', mask: 'LAST4' },
            { coordinate: 'Owner.phone', mask: 'LAST4' },
          ]),
        },
      },
      delivered: {
        'Account.number': 1,
        'Account.kind': 1,
        'Owner.phone': 1,
        'Account.name': 1,
      },
    });
  });

  it('refuses a field that says neither', async () => {
    const { data, errors } = await answer('{ accounts { id note } }', paying);
    expect(data).toEqual({ accounts: [{ id: 'a', note: null }] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_FIELD', reason: 'GROUP_NOT_GRANTED', rule: 'masked-group' });
  });

  it('refuses filtering by what would be cut: four digits must not lead to the others', async () => {
    const { data, errors } = await answer('{ accounts(filter: { number: "012345678901" }) { id } }', paying);
    expect(data).toEqual({ accounts: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_INPUT', input: 'AccountFilter.number', reason: 'GROUP_NOT_GRANTED' });
  });

  it('allows filtering by what is delivered whole', async () => {
    expect((await answer('{ accounts(filter: { kind: "BANK" }) { id } }', paying)).errors).toBeUndefined();
  });

  it('is whole for whom it is granted whole, with nothing said of masks', async () => {
    const { data, extensions } = await answer('{ accounts { number note } }', police);
    expect(data).toEqual({ accounts: [{ number: '012345678901', note: 'NOTE' }] });
    expect(extensions).toBeUndefined();
  });
});
