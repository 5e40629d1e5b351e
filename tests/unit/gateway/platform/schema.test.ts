import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { hasDirective } from '../../../../gateway/supergraph/supergraph-directives.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';

const document = parse(readFileSync(join(REPOSITORY_ROOT, 'schema/subgraphs/platform.graphql'), 'utf8'));
const FIELDS = document.definitions.flatMap((type) =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION
    ? (type.fields ?? []).map((field) => ({ name: `${type.name.value}.${field.name.value}`, field }))
    : [],
);

describe('the platform’s own fields', () => {
  it('say of each one that it has a group, or is for every verified caller', () => {
    expect(FIELDS.length).toBeGreaterThan(100);
    const undecided = FIELDS.filter(({ field }) => hasDirective(field, 'requiresScopes') === hasDirective(field, 'authenticated'));
    expect(undecided.map(({ name }) => name)).toEqual([]);
  });

  it('can be null when they have a group', () => {
    const wrong = FIELDS.filter(({ field }) => hasDirective(field, 'requiresScopes') && field.type.kind === Kind.NON_NULL_TYPE);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('give nobody’s data beside the log: no group but the log’s', () => {
    const groups = new Set(
      readFileSync(join(REPOSITORY_ROOT, 'schema/subgraphs/platform.graphql'), 'utf8').match(/scopes: \[\["[^"]+"\]\]/g),
    );
    expect([...groups]).toEqual(['scopes: [["platform.access-log"]]']);
  });
});
