import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  typeFromAST,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { docstring, valueTypeName } from './print-value-types.js';

interface OperationTypes {
  readonly text: string;
  /** Names of the enums and scalars that the text imports. */
  readonly values: ReadonlySet<string>;
}

interface Declarations {
  /** Text by name, in the order in which a reader meets them. */
  readonly objects: Map<string, string>;
  /** Enums and scalars to import. */
  readonly values: Set<string>;
}

/**
 * TypeScript types of one operation's variables and answer, with the schema's descriptions. Every object is an interface named after its type;
 * a type that is selected in two ways gets a second one, named after the field. Operations of this repository select plain fields: an alias or
 * a fragment is refused, so that nothing is typed wrongly in silence. `valueModule` holds the enums and scalars.
 */
export function printOperationTypes(schema: GraphQLSchema, operation: OperationDefinitionNode, valueModule: string): OperationTypes {
  const name = operation.name?.value;
  const query = schema.getQueryType();
  if (name === undefined || !query) throw new Error('Only a named query gets types.');
  const declarations: Declarations = { objects: new Map(), values: new Set() };
  const variables = printVariables(declarations, schema, operation, `${name}Variables`);
  declareObject(declarations, `${name}Data`, query, operation.selectionSet);
  const imported = `import type { ${[...declarations.values].toSorted().join(', ')} } from '${valueModule}';`;
  return { text: [imported, variables, ...declarations.objects.values()].join('\n\n'), values: declarations.values };
}

function printVariables(declarations: Declarations, schema: GraphQLSchema, operation: OperationDefinitionNode, name: string): string {
  const members = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    // graphql overloads by the kind of the syntax node; the type of a variable can be any of them.
    const declared = typeFromAST(schema, type as never) as GraphQLType | undefined;
    if (!declared) throw new Error(`$${variable.name.value} has a type that the schema does not know.`);
    const optional = defaultValue !== undefined || !isNonNullType(declared) ? '?' : '';
    return `readonly ${variable.name.value}${optional}: ${printType(declared, (named) => nameValue(declarations, named))};`;
  });
  return `export interface ${name} { ${members.join(' ')} }`;
}

function declareObject(declarations: Declarations, name: string, type: GraphQLObjectType, { selections }: SelectionSetNode): void {
  // The place is kept, so that an object stands above what it holds.
  declarations.objects.set(name, '');
  const members = selections.map((selection) => {
    if (selection.kind !== Kind.FIELD || selection.alias) throw new Error(`${name}: only plain fields can be typed.`);
    return printMember(declarations, type, selection);
  });
  declarations.objects.set(name, printInterface(name, type, members));
}

function printInterface(name: string, type: GraphQLObjectType, members: readonly string[]): string {
  return `${docstring(type.description)}export interface ${name} {\n${members.join('\n')}\n}`;
}

function printMember(declarations: Declarations, parent: GraphQLObjectType, { name, selectionSet }: FieldNode): string {
  const field = parent.getFields()[name.value];
  if (!field) throw new Error(`${parent.name} has no field ${name.value}.`);
  const type = printType(field.type, (named) => {
    if (!isObjectType(named) || !selectionSet) return nameValue(declarations, named);
    return nameObject(declarations, named, selectionSet, `${parent.name}${name.value.charAt(0).toUpperCase()}${name.value.slice(1)}`);
  });
  return `${docstring(field.description)}readonly ${name.value}: ${type};`;
}

/** The name under which this selection of the type is declared. */
function nameObject(declarations: Declarations, type: GraphQLObjectType, selections: SelectionSetNode, secondName: string): string {
  const { objects } = declarations;
  const declared = objects.get(type.name);
  const name = declared === undefined ? type.name : secondName;
  declareObject(declarations, name, type, selections);
  const isSame = objects.get(name)?.replace(`interface ${secondName} `, `interface ${type.name} `) === declared;
  if (name !== type.name && isSame) objects.delete(name);
  return isSame ? type.name : name;
}

function nameValue({ values }: Declarations, type: GraphQLType): string {
  if (!isLeafType(type)) throw new Error(`${String(type)} is neither a scalar nor an enum.`);
  const name = valueTypeName(type);
  // Names of TypeScript's own types are in lower case.
  if (/^[A-Z]/.test(name)) values.add(name);
  return name;
}

function printType(type: GraphQLType, nameOf: (named: GraphQLOutputType) => string): string {
  return isNonNullType(type) ? printNonNull(type.ofType, nameOf) : `${printNonNull(type, nameOf)} | null`;
}

function printNonNull(type: GraphQLType, nameOf: (named: GraphQLOutputType) => string): string {
  // What is neither a list nor non-null is named; variables are leaves here, which are output types too.
  if (!isListType(type)) return nameOf(type as GraphQLOutputType);
  const element = type.ofType as GraphQLType;
  return `readonly ${isNonNullType(element) ? printType(element, nameOf) : `(${printType(element, nameOf)})`}[]`;
}
