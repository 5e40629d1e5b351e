import { beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType, parse, visit, type GraphQLSchema } from 'graphql';
import { HEALTH } from '../../../../subgraphs/health/index.js';
import { requirementsByCoordinate } from '../../../../subgraphs/kit/access/required-groups.js';
import { buildSubgraph } from '../../../../subgraphs/kit/server/build-subgraph.js';

let schema: GraphQLSchema;
let sdl: string;

beforeAll(async () => {
  ({ schema, sdl } = await buildSubgraph(HEALTH));
});

describe('the graph of the health agency', () => {
  it('describes every type, field, argument and enum value', () => {
    expect(findUndescribed(sdl)).toEqual([]);
  });

  it('decides about every field: a group, or any verified caller', () => {
    const requirements = requirementsByCoordinate(schema);
    expect(requirements.get('Encounter.id')).toEqual({ kind: 'authenticated' });
    expect(requirements.get('Encounter.admittedOn')).toEqual({ kind: 'groups', anyOf: [['health.visit']] });
    expect(requirements.get('Encounter.confidential')).toEqual({ kind: 'groups', anyOf: [['health.visit']] });
    expect(requirements.get('Encounter.diagnoses')).toEqual({ kind: 'groups', anyOf: [['health.clinical']] });
    expect(requirements.get('Query.encounters')).toEqual({ kind: 'groups', anyOf: [['health.visit']] });
    expect(requirements.get('HealthFacility.name')).toEqual({ kind: 'authenticated' });
  });

  it('leaves every protected field nullable, so that one refusal takes no other field away', () => {
    const required = [...requirementsByCoordinate(schema)].filter(([coordinate, requirement]) => {
      const [typeName = '', fieldName = ''] = coordinate.split('.');
      const type = schema.getType(typeName);
      const printed = isObjectType(type) ? String(type.getFields()[fieldName]?.type) : '';
      return typeof requirement === 'object' && requirement.kind === 'groups' && printed.endsWith('!');
    });
    expect(required).toEqual([]);
  });
});

/** Definitions without a description; directives and the federation's own link are not ours to describe. */
function findUndescribed(text: string): string[] {
  const found: string[] = [];
  const note = (node: { readonly kind: string; readonly name: { readonly value: string }; readonly description?: unknown }) => {
    if (node.description === undefined && !(node.kind === 'ObjectTypeDefinition' && node.name.value === 'Query')) {
      found.push(`${node.kind} ${node.name.value}`);
    }
  };
  visit(parse(text), {
    DirectiveDefinition: () => false,
    ObjectTypeDefinition: note,
    InputObjectTypeDefinition: note,
    EnumTypeDefinition: note,
    EnumValueDefinition: note,
    ScalarTypeDefinition: note,
    FieldDefinition: note,
    InputValueDefinition: note,
  });
  return found;
}
