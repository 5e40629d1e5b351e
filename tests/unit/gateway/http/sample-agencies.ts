import { GraphQLError } from 'graphql';
import type { Fixtures } from '../../../federation/harness.js';

const CITIZENS: Record<string, Record<string, unknown>> = {
  c1: { id: 'c1', fullName: 'FULL NAME OF C1', personalNumber: '075000000001', birthDate: '1990-01-02' },
  c2: { id: 'c2', fullName: 'FULL NAME OF C2', personalNumber: '075000000002', birthDate: '1991-01-02' },
};

/** Two agencies, small enough to see at once what a test asks of them. */
export const SAMPLE_AGENCIES: Fixtures = {
  population: {
    sdl: `
      type Query {
        citizen(id: ID!): Citizen @authenticated
        citizenByPersonalNumber(personalNumber: String! @tag(name: "personal")): Citizen @authenticated
        citizens(first: Int = 20, filter: CitizenFilter, orderBy: CitizenOrder = FULL_NAME): CitizenConnection @authenticated
        unit(code: ID!): AdministrativeUnit @authenticated
        undecided: String
        hangs: String @authenticated
        breaks(how: String!): String @authenticated
      }
      input CitizenFilter {
        birthDateFrom: String @tag(name: "reads/Citizen/birthDate") @tag(name: "personal")
        salaryFrom: Int @tag(name: "reads/ContributionPeriod/salary")
      }
      enum CitizenOrder { FULL_NAME @tag(name: "reads/Citizen/fullName") ETHNICITY @tag(name: "reads/Citizen/ethnicity") }
      type CitizenConnection { nodes: [Citizen!] @authenticated totalCount: Int @authenticated }
      type AdministrativeUnit { code: ID! @authenticated name: String @authenticated }
      type Citizen @key(fields: "id") {
        id: ID! @authenticated
        fullName: String @requiresScopes(scopes: [["population.name"]])
        birthDate: String @requiresScopes(scopes: [["population.identity"]])
        personalNumber: String @requiresScopes(scopes: [["population.number"]])
        ethnicity: String @requiresScopes(scopes: [["population.sensitive"]])
        secret: String
      }`,
    resolvers: {
      Query: {
        citizen: (_: unknown, { id }: { id: string }) => CITIZENS[id] ?? null,
        citizens: () => ({ nodes: Object.values(CITIZENS), totalCount: 2 }),
        citizenByPersonalNumber: () => CITIZENS.c1,
        unit: (_: unknown, { code }: { code: string }) => ({ code, name: `Unit ${code}` }),
        breaks: (_: unknown, { how }: { how: string }) => {
          throw new GraphQLError(`the agency's own words about 075000000001`, { extensions: { code: how, secret: 'inner' } });
        },
      },
      Citizen: { __resolveReference: ({ id }: { id: string }) => CITIZENS[id] ?? null },
    },
  },
  'social-insurance': {
    sdl: `
      type Citizen @key(fields: "id") {
        id: ID! @authenticated
        contributionPeriods: [ContributionPeriod!] @requiresScopes(scopes: [["insurance.contribution"]])
      }
      type ContributionPeriod {
        startMonth: String @requiresScopes(scopes: [["insurance.contribution"]])
        salary: String @requiresScopes(scopes: [["insurance.salary"]])
      }`,
    resolvers: {
      Citizen: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        contributionPeriods: () => [{ startMonth: '2020-01', salary: '7000000' }],
      },
    },
  },
};
