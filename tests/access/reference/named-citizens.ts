import { visit, type DocumentNode } from 'graphql';
import { codeOfToday } from './declared-case.js';
import type { World } from './world.js';

/** The citizens whose codes stand in the operation or in its variables: whom the client itself names. By their codes of today. */
export function listNamedCitizens(world: World, document: DocumentNode, variables: unknown): ReadonlySet<string> {
  const texts = textsIn(variables);
  visit(document, {
    StringValue: ({ value }) => {
      texts.push(value);
    },
  });
  const codes = texts.map((text) => codeOfToday(world, text));
  return new Set(codes.filter((code) => world.find('citizen', 'id', code).length > 0));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
