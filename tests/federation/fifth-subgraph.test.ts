import { describe, expect, it } from '@jest/globals';
import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, findBreakingChanges, findDangerousChanges, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { loadSupergraph } from '../../gateway/supergraph/load-supergraph.js';

const read = (path: string): string => readFileSync(join(REPOSITORY_ROOT, path), 'utf8');
/** The agencies, and the platform's own fields. */
const PUBLISHED = ['population', 'labour', 'social-insurance', 'health', 'platform'] as const;

/** Each domain that the plans add until 2030, as an agency of its own would publish it: it refers to a citizen and owns nothing of theirs. */
const DOMAINS = [
  ['H1', 'vocational-training', 'VocationalCourse', 'vocationalCourses'],
  ['H2', 'employment', 'JobPlacement', 'jobPlacements'],
  ['H3', 'elderly', 'ElderlyClubMembership', 'elderlyClubMemberships'],
  ['H4', 'disability', 'AssistiveDevice', 'assistiveDevices'],
  ['H5', 'children', 'ScholarshipAward', 'scholarshipAwards'],
  ['H6', 'ethnic-minorities', 'MinorityProgrammeGrant', 'minorityProgrammeGrants'],
  ['H7', 'gender-equality', 'GenderEqualityMeasure', 'genderEqualityMeasures'],
  ['H8', 'social-evils', 'PreventionCounselling', 'preventionCounsellings'],
  ['H9', 'legal-aid', 'LegalAidCase', 'legalAidCases'],
] as const;

function publishDomain(type: string, field: string): string {
  return /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes"])
    type Query {
      ${field}(first: Int! = 20): [${type}!] @authenticated
    }
    type Citizen @key(fields: "id", resolvable: true) {
      id: ID! @authenticated
      ${field}: [${type}!] @requiresScopes(scopes: [["labour.employment"]])
    }
    type ${type} @key(fields: "id") {
      id: ID! @authenticated
      name: String @requiresScopes(scopes: [["labour.employment"]])
      citizen: Citizen @requiresScopes(scopes: [["labour.employment"]])
    }
  `;
}

function compose(more: readonly { readonly name: string; readonly sdl: string }[]): string {
  const published = [...PUBLISHED.map((name) => ({ name, sdl: read(`schema/subgraphs/${name}.graphql`) })), ...more];
  const result = composeServices(published.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: '' })));
  if (result.supergraphSdl === undefined) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

function toPublicSchema(document: DocumentNode): GraphQLSchema {
  return buildASTSchema(document, { assumeValidSDL: true });
}

const RECORDED = toPublicSchema(parse(read('schema/public.graphql')));
const OPERATIONS = readdirSync(join(REPOSITORY_ROOT, 'schema/operations')).filter((file) => file.endsWith('.graphql'));

describe.each(DOMAINS)('domain %s as a fifth subgraph (%s)', (_row, name, type, field) => {
  const supergraph = compose([{ name, sdl: publishDomain(type, field) }]);
  const extended = toPublicSchema(transformSupergraphToPublicSchema(parse(supergraph)));

  it('removes and changes nothing that front-ends see', () => {
    expect(findBreakingChanges(RECORDED, extended)).toEqual([]);
    expect(findDangerousChanges(RECORDED, extended)).toEqual([]);
  });

  it('adds its type, its root field and its field of the citizen, and nothing else', () => {
    const added = Object.keys(extended.getTypeMap()).filter((typeName) => !RECORDED.getType(typeName));
    expect(added).toEqual([type]);
    expect(listAddedFields('Query', extended)).toEqual([field]);
    expect(listAddedFields('Citizen', extended)).toEqual([field]);
  });

  it('leaves every operation of the front-ends valid', () => {
    expect(OPERATIONS.length).toBeGreaterThan(0);
    for (const file of OPERATIONS) expect([file, validate(extended, parse(read(`schema/operations/${file}`)))]).toEqual([file, []]);
  });

  it('is a supergraph that the gateway loads', () => {
    expect(loadSupergraph(supergraph)).toBeDefined();
  });
});

describe('the recorded public schema', () => {
  it('is what the agencies and the platform compose to: the comparison above starts from the truth', () => {
    const composed = toPublicSchema(transformSupergraphToPublicSchema(parse(compose([]))));
    expect(findBreakingChanges(RECORDED, composed)).toEqual([]);
    expect(findBreakingChanges(composed, RECORDED)).toEqual([]);
  });

  it('would be seen to break if a domain took a field away', () => {
    const without = toPublicSchema(parse(read('schema/public.graphql').replace(/^ {2}fullName: String$/m, '  legalName: String')));
    expect(findBreakingChanges(RECORDED, without)).not.toEqual([]);
  });
});

function listAddedFields(typeName: 'Query' | 'Citizen', extended: GraphQLSchema): string[] {
  const fieldsOf = (schema: GraphQLSchema): string[] => {
    const type = schema.getType(typeName);
    return type && 'getFields' in type ? Object.keys(type.getFields()) : [];
  };
  const recorded = new Set(fieldsOf(RECORDED));
  return fieldsOf(extended).filter((name) => !recorded.has(name));
}
