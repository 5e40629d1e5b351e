import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isEnumType, isInputObjectType, isObjectType, validateSchema, type GraphQLSchema } from 'graphql';
import { decideAccess } from '../../../../gateway/access/decide-access.js';
import { readInputReads } from '../../../../gateway/access/input-reads.js';
import { createVisibleSchemas } from '../../../../gateway/access/visible-schemas.js';
import { answerIntrospection } from '../../../../gateway/operation/answer-introspection.js';
import { createOperationStore } from '../../../../gateway/operation/operation-store.js';
import { withSuggestions } from '../../../../gateway/operation/suggest-names.js';
import { loadSupergraph } from '../../../../gateway/supergraph/load-supergraph.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
const supergraph = loadSupergraph(readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8'));
const reads = readInputReads(supergraph.sdl);
const visible = createVisibleSchemas(policy, supergraph, reads);

const fieldsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__') ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
  );
const membersOf = (schema: GraphQLSchema, name: string): string[] => {
  const type = schema.getType(name);
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
};

describe.each([...policy.roles.keys()])('the schema that %s sees', (role) => {
  const schema = visible(role);

  it('is a valid schema', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('holds every field that the role can read for some purpose, and no protected one that it never can', () => {
    const decisions = [...(policy.grantsByRole.get(role)?.keys() ?? [])].map((name) =>
      decideAccess(policy, supergraph.accessRequirements, supergraph.maskTags, {
        role,
        purpose: { kind: 'KNOWN', name },
        caseNumber: 'C',
        namedGroups: [...policy.groups.keys()],
        staleAgencies: new Set(),
        quotaExceeded: false,
      }),
    );
    const readable = (coordinate: string) => decisions.some((decision) => decision.verdictFor(coordinate).delivered);
    const shown = new Set(fieldsOf(schema));
    const isProtected = (coordinate: string) => supergraph.accessRequirements.get(coordinate)?.scopes != null;
    expect([...shown].filter((coordinate) => isProtected(coordinate) && !readable(coordinate))).toEqual([]);
    const hidden = [...supergraph.accessRequirements.keys()].filter((one) => isProtected(one) && readable(one) && !shown.has(one));
    // A type whose records nothing visible leads to is left out whole; supervision is for whom the log is granted without rows.
    const supervision = /^(Query\.(audit|misuse|accessReports|emergencyAccesses)|Mutation\.answerAccessReport)/;
    expect(hidden.filter((coordinate) => !supervision.test(coordinate) && schema.getType(coordinate.split('.')[0] ?? ''))).toEqual([]);
  });
});

describe('the schema of a role', () => {
  it('tells a labour officer nothing of addiction, nor an analyst of any record', () => {
    expect(fieldsOf(visible('commune-labour-officer')).filter((name) => name.startsWith('Addiction'))).toEqual([]);
    expect(membersOf(visible('analyst'), 'Query')).not.toContain('citizens');
    expect(membersOf(visible('analyst'), 'Query')).toContain('accessExplain');
  });

  it('hides inputs that read what the role never reads, or never whole', () => {
    const reading = (coordinate: string) =>
      membersOf(
        createVisibleSchemas(policy, supergraph, new Map([['PaymentAccountFilter.kind', [coordinate]]]))('payment-provider'),
        'PaymentAccountFilter',
      );
    expect(reading('PaymentAccount.kind')).toContain('kind');
    expect(reading('Citizen.ethnicity')).toEqual(['validOn', 'holder', 'verificationOutcome']);
    const officer = createVisibleSchemas(policy, supergraph, new Map([['PaymentAccountFilter.kind', ['PaymentAccount.accountNumber']]]));
    expect(membersOf(officer('commune-labour-officer'), 'PaymentAccountFilter')).not.toContain('kind');
    expect(membersOf(officer('commune-police-officer'), 'PaymentAccountFilter')).toContain('kind');
  });

  it('shows supervision to the data-protection officer', () => {
    expect(membersOf(visible('data-protection-officer'), 'Query')).toEqual(
      expect.arrayContaining(['auditEntries', 'misuseIndicators', 'accessReports']),
    );
    expect(membersOf(visible('data-protection-officer'), 'Query')).not.toContain('citizens');
    expect(membersOf(visible('citizen'), 'Query')).not.toContain('auditEntries');
    expect(membersOf(visible('citizen'), 'Citizen')).toContain('accessLog');
  });

  it('is made once', () => {
    expect(visible('citizen')).toBe(visible('citizen'));
  });
});

describe('introspection', () => {
  const operation = createOperationStore(supergraph, reads).read(
    '{ __schema { queryType { fields { name } } } __type(name: "AddictionRecord") { name } }',
    undefined,
  );
  const answerFor = (role: string): string => {
    if ('code' in operation) throw new Error(operation.code);
    return JSON.stringify(answerIntrospection(operation, {}, () => visible(role)));
  };

  it('answers each role by what it could ever read, whoever asked the same before', () => {
    const [citizen, analyst] = [answerFor('citizen'), answerFor('analyst')];
    expect(citizen).toContain('AddictionRecord');
    expect(citizen).toContain('paymentAccounts');
    expect(analyst).not.toContain('ddiction');
    expect([answerFor('citizen'), answerFor('analyst')]).toEqual([citizen, analyst]);
  });
});

describe('a suggestion', () => {
  const suggest = (role: string, query: string): string => {
    const problem = createOperationStore(supergraph, reads).read(query, undefined);
    if (!('code' in problem)) throw new Error('The operation is valid.');
    return withSuggestions(problem, query, () => visible(role))
      .details.map(({ detail }) => detail)
      .join(' ');
  };

  it('names what the role can see', () => {
    expect(suggest('citizen', '{ me { fullNam } }')).toContain('Did you mean "fullName"');
    expect(suggest('commune-police-officer', '{ citizens { nodes { ethnicit } } }')).toContain('"ethnicity"');
  });

  it('names nothing that the role can never see', () => {
    expect(suggest('insurance-assessor', '{ citizens { nodes { ethnicit } } }')).toBe('Cannot query field "ethnicit" on type "Citizen".');
    expect(suggest('analyst', '{ citizen { id } }')).not.toContain('Did you mean');
  });

  it('changes nothing of what is wrong', () => {
    expect(suggest('citizen', '{ nothing me { zzzzzz } }')).toBe(
      'Cannot query field "nothing" on type "Query". Cannot query field "zzzzzz" on type "Citizen".',
    );
  });
});
