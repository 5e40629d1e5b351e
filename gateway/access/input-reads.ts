import { Kind, parse, type ConstDirectiveNode } from 'graphql';

/** Tags as composition allows them: `@tag(name: "reads/Citizen/birthDate")`. */
const READS = /^reads[/:]([A-Za-z_]\w*)[/.]([A-Za-z_]\w*)$/;

/** Coordinate of an input → the fields that using it counts as reading. */
export type InputReads = ReadonlyMap<string, readonly string[]>;

/** From the tags of input fields (`Input.field`), enum values (`Enum.VALUE`) and arguments (`Type.field(argument:)`). */
export function readInputReads(supergraphSdl: string): InputReads {
  const reads = new Map<string, readonly string[]>();
  const add = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined) => {
    const fields = (directives ?? []).flatMap(fieldReadBy);
    if (fields.length > 0) reads.set(coordinate, fields);
  };
  for (const node of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of node.fields ?? []) add(`${node.name.value}.${field.name.value}`, field.directives);
    } else if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of node.values ?? []) add(`${node.name.value}.${value.name.value}`, value.directives);
    } else if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const field of node.fields ?? []) {
        for (const argument of field.arguments ?? [])
          add(`${node.name.value}.${field.name.value}(${argument.name.value}:)`, argument.directives);
      }
    }
  }
  return reads;
}

function fieldReadBy(directive: ConstDirectiveNode): string[] {
  const name = directive.name.value === 'tag' ? directive.arguments?.find((argument) => argument.name.value === 'name')?.value : undefined;
  const [, type, field] = (name?.kind === Kind.STRING && READS.exec(name.value)) || [];
  return type !== undefined && field !== undefined ? [`${type}.${field}`] : [];
}
