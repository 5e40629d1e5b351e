import { getArgumentValues, getNamedType, GraphQLID, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { isSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import { listWrittenFields, type OperationInSchema } from './selections.js';
import { argumentCoordinate, findInputSites, type InputSite } from './used-inputs.js';

/** Whom a request asks for by name: the values of its personal arguments, and every code among its other ones. */
export interface AskedKeys {
  /** Each different value once: a code, a number, a name. What quotas count. */
  readonly keys: readonly string[];
  /** Those that have the form of a social-security code: known to the directory, or to nobody. */
  readonly codes: readonly string[];
}

export const NOBODY: AskedKeys = { keys: [], codes: [] };

/** Fields whose arguments can name somebody: a personal one, or an `ID`, which a code may be. */
export function findAskingSites(operation: OperationInSchema, personal: ReadonlySet<string>): InputSite[] {
  const ids = listWrittenFields(operation).flatMap(({ node, parent, field }) =>
    field?.args.some(({ type }) => getNamedType(type) === GraphQLID) ? [{ node, parent, field }] : [],
  );
  const named = findInputSites(operation, (coordinate) => personal.has(coordinate));
  return [...ids, ...named.filter(({ node }) => !ids.some((site) => site.node === node))];
}

/** Literals, variables and defaults alike. Throws when arguments cannot be coerced. */
export function listAskedKeys(
  sites: readonly InputSite[],
  variables: Readonly<Record<string, unknown>>,
  personal: ReadonlySet<string>,
): AskedKeys {
  if (sites.length === 0) return NOBODY;
  const keys = new Set<string>();
  for (const { node, parent, field } of sites) {
    const values = getArgumentValues(field, node, variables);
    for (const argument of field.args) {
      const value = values[argument.name];
      if (value === undefined) continue;
      collect(argument.type, value, personal.has(argumentCoordinate(parent, field, argument.name)), personal, keys);
    }
  }
  return { keys: [...keys], codes: [...keys].filter(isSocialSecurityCode) };
}

function collect(type: GraphQLInputType, value: unknown, isPersonal: boolean, personal: ReadonlySet<string>, keys: Set<string>): void {
  if (value === null) return;
  if (isNonNullType(type)) collect(type.ofType, value, isPersonal, personal, keys);
  else if (isListType(type)) for (const item of [value].flat()) collect(type.ofType, item, isPersonal, personal, keys);
  else if (isInputObjectType(type)) {
    for (const [name, inner] of Object.entries(value as object)) {
      const field = type.getFields()[name];
      if (field) collect(field.type, inner, isPersonal || personal.has(`${type.name}.${name}`), personal, keys);
    }
  } else if (isPersonal && (typeof value === 'string' || typeof value === 'number')) keys.add(String(value));
  else if (type === GraphQLID && typeof value === 'string' && isSocialSecurityCode(value)) keys.add(value);
}
