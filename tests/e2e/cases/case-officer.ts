import { randomUUID } from 'node:crypto';
import { claimsOf } from '../../../scripts/issuer/personas.js';
import { ask, type Answer } from '../../kit/ask.js';
import { getPersona } from '../../kit/shared-stack.js';
import { signToken } from '../../kit/tokens.js';

export interface Case {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly organisation: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly citizens: readonly { readonly id: string }[];
}

const FIELDS = '{ id number kind organisation openedOn closedOn citizens { id } }';
const MUTATION = {
  openCase: `mutation ($input: OpenCaseInput!, $key: ID!) { answer: openCase(input: $input, idempotencyKey: $key) ${FIELDS} }`,
  assignCase: `mutation ($input: AssignCaseInput!, $key: ID!) { answer: assignCase(input: $input, idempotencyKey: $key) ${FIELDS} }`,
  closeCase: `mutation ($input: CloseCaseInput!, $key: ID!) { answer: closeCase(input: $input, idempotencyKey: $key) ${FIELDS} }`,
};

export const newKey = (): string => randomUUID();

/** A labour officer of a commune, who may be a citizen of the platform as well; `citizenId: null` for a token that does not say who they are. */
export async function createCaseOfficer(commune: string, changes: { citizenId?: string | null; subject?: string } = {}) {
  const { citizen_id: own, ...claims } = claimsOf(getPersona(`labour-officer-${commune}`));
  const citizenId = changes.citizenId === undefined ? own : changes.citizenId;
  const token = await signToken({ ...claims, sub: changes.subject ?? claims.sub, ...(citizenId == null ? {} : { citizen_id: citizenId }) });
  const purpose = 'CASE_ADMINISTRATION';
  return {
    token,
    write: (name: keyof typeof MUTATION, input: object, key = newKey(), as = purpose): Promise<Answer<{ answer: Case | null }>> =>
      ask({ query: MUTATION[name], token, purpose: as, variables: { input, key } }),
    find: async (number: string): Promise<Case | null | undefined> =>
      (
        await ask<{ case: Case | null }>({
          query: `query ($number: String!) { case(number: $number) ${FIELDS} }`,
          token,
          purpose,
          variables: { number },
        })
      ).data?.case,
    /** How many cases concern the citizen: suites beside this one open cases about others. */
    count: async (id: string): Promise<number | undefined> => {
      const query = 'query ($id: ID!) { citizen(id: $id) { cases { id } } }';
      return (await ask<{ citizen: { cases: readonly object[] } }>({ query, token, purpose, variables: { id } })).data?.citizen.cases
        .length;
    },
  };
}

export type CaseOfficer = Awaited<ReturnType<typeof createCaseOfficer>>;
