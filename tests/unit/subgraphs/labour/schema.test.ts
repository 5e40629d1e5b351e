import { beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentNode, Kind, parse, visit } from 'graphql';
import { buildSubgraph } from '../../../../subgraphs/kit/server/build-subgraph.js';
import { LABOUR } from '../../../../subgraphs/labour/index.js';

const DESCRIBED = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
]);

interface FieldFacts {
  readonly groups: string | null;
  readonly isAuthenticated: boolean;
  readonly isNullable: boolean;
}

let document: DocumentNode;
let fields: ReadonlyMap<string, FieldFacts>;

beforeAll(async () => {
  document = parse((await buildSubgraph(LABOUR)).sdl);
  fields = new Map(
    document.definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION
        ? (type.fields ?? []).map((field) => {
            const directives = field.directives ?? [];
            const scopes = directives.find(({ name }) => name.value === 'requiresScopes');
            const groups =
              JSON.stringify(scopes?.arguments)
                ?.match(/"[a-z]+\.[a-z-]+"/g)
                ?.join() ?? null;
            const isAuthenticated = directives.some(({ name }) => name.value === 'authenticated');
            return [
              `${type.name.value}.${field.name.value}`,
              { groups, isAuthenticated, isNullable: field.type.kind !== Kind.NON_NULL_TYPE },
            ];
          })
        : [],
    ),
  );
});

describe('the published schema of the labour agency', () => {
  it('describes every type, field, argument, input field and enum value in both languages', () => {
    const undescribed: string[] = [];
    visit(document, {
      enter(node) {
        if (!DESCRIBED.has(node.kind) || !('description' in node) || !('name' in node)) return;
        // Two sentences at least: the Vietnamese term, then English.
        if (!/\.\s+\S/.test(node.description?.value ?? '')) undescribed.push(String(node.name?.value));
      },
    });
    expect(undescribed).toEqual([]);
  });

  it('gives every field exactly one requirement, and lets every protected field be null', () => {
    const wrong = [...fields].filter(
      ([, { groups, isAuthenticated, isNullable }]) => (groups === null) !== isAuthenticated || (groups !== null && !isNullable),
    );
    expect(wrong.map(([coordinate]) => coordinate)).toEqual([]);
  });

  it('keeps apart that somebody receives assistance and why', () => {
    const coordinatesByGroup = Map.groupBy(
      [...fields].filter(([coordinate]) => coordinate.startsWith('AssistanceEntitlement.')),
      ([, facts]) => facts.groups,
    );
    const namesOf = (group: string) => coordinatesByGroup.get(`"${group}"`)?.map(([coordinate]) => coordinate.split('.')[1]);
    expect(namesOf('labour.assistance')).toEqual([
      'recordNumber',
      'decisionNumber',
      'decisionDate',
      'validFrom',
      'validTo',
      'beneficiary',
      'fundingSource',
    ]);
    expect(namesOf('labour.assistance-detail')).toEqual([
      'category',
      'clause',
      'coefficient',
      'monthlyAmountVnd',
      'ruleVersion',
      'provinceCode',
      'disabilityLevel',
      'children',
      'digitisedFiles',
      'rule',
    ]);
  });

  it('keeps apart that somebody lives in a care facility and in which', () => {
    const groups = [...fields].filter(([coordinate]) => coordinate.startsWith('CareResidence.'));
    const namesOf = (group: string) => groups.filter(([, facts]) => facts.groups === `"${group}"`).map(([name]) => name.split('.')[1]);
    expect(namesOf('labour.assistance')).toEqual(['decisionDate', 'validFrom', 'validTo']);
    expect(namesOf('labour.assistance-detail')).toEqual(['recordNumber', 'decisionNumber', 'facility']);
  });

  it('names for every filter and order the field that it reads', () => {
    const silent: string[] = [];
    visit(document, {
      InputObjectTypeDefinition(type) {
        // What a mutation is given is written, not matched against what is there.
        if (!/(Filter|Order)$/.test(type.name.value)) return;
        for (const field of type.fields ?? []) {
          const reads = (field.directives ?? []).flatMap(({ arguments: given = [] }) =>
            given.map(({ value }) => ('value' in value ? String(value.value) : '')),
          );
          const coordinates = reads.filter((tag) => tag.startsWith('reads/')).map((tag) => tag.split('/').slice(1).join('.'));
          if (coordinates.length === 0 || !coordinates.every((coordinate) => fields.has(coordinate)))
            silent.push(`${type.name.value}.${field.name.value}`);
        }
      },
    });
    expect(silent).toEqual([]);
  });
});
