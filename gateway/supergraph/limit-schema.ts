import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { isRequiredInputField, type GraphQLInputField, type GraphQLSchema } from 'graphql';

/** What of a schema is shown, by coordinate. */
export interface Visibility {
  /** `Type.field` */
  readonly showsField: (coordinate: string) => boolean;
  /** `Input.field`, `Enum.VALUE` or `Type.field(argument:)` */
  readonly showsInput: (coordinate: string) => boolean;
}

/**
 * The schema with nothing but what is shown: fields, inputs and enum values, then whatever nothing leads to any more. Scalars stay the very same ones. A
 * required input stays with its field: without it nobody could ask for the field at all.
 */
export function limitSchema(schema: GraphQLSchema, { showsField, showsInput }: Visibility): GraphQLSchema {
  const limited = mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (field, name, typeName) => {
      const coordinate = `${typeName}.${name}`;
      if (!showsField(coordinate)) return null;
      const shown = Object.entries(field.args ?? {}).filter(([argument]) => showsInput(`${coordinate}(${argument}:)`));
      return { ...field, args: Object.fromEntries(shown) };
    },
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, typeName) => {
      // The mapper hands on the configuration of an input field, which names its type and default as the field does.
      const isRequired = isRequiredInputField(field as unknown as GraphQLInputField);
      return isRequired || showsInput(`${typeName}.${name}`) ? field : null;
    },
    [MapperKind.ENUM_VALUE]: (value, typeName, _, name) => (showsInput(`${typeName}.${name}`) ? value : null),
  });
  return pruneSchema(limited);
}
