export interface PlannedField {
  readonly name: string;
  readonly kind: 'SCALAR' | 'ARGUED' | 'RELATION' | 'COMPUTED';
  readonly type: string;
  /** Subgraphs that resolve it; two when it is `@shareable`. */
  readonly owners: readonly string[];
  /** The entity that a relation leads to. */
  readonly to?: string;
  /** Whether a relation provides a field of the entity that it leads to. */
  readonly provides?: boolean;
  /** The sibling that a computed field requires. */
  readonly requires?: string;
  /** The subgraph that still declares it and no longer resolves it. */
  readonly overridden?: string;
}

export interface PlannedEntity {
  readonly name: string;
  readonly fields: readonly PlannedField[];
  /** By subgraph. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** Subgraph → SDL. The first subgraph also has an interface and a union over all entities that it knows. */
export function writeSdls(
  entities: readonly PlannedEntity[],
  subgraphs: readonly string[],
  oneOf: <T>(items: readonly T[]) => T,
): Record<string, string> {
  const rootOwners = new Map(entities.map(({ name }) => [name, { single: oneOf(subgraphs), list: oneOf(subgraphs) }]));
  return Object.fromEntries(subgraphs.map((subgraph) => [subgraph, writeSdl(subgraph, subgraph === subgraphs[0], entities, rootOwners)]));
}

function writeSdl(
  subgraph: string,
  isFirst: boolean,
  entities: readonly PlannedEntity[],
  rootOwners: ReadonlyMap<string, { readonly single: string; readonly list: string }>,
): string {
  const roots = entities.flatMap(({ name }) => [
    ...(rootOwners.get(name)?.single === subgraph ? [`${name.toLowerCase()}(id: ID!): ${name}`] : []),
    ...(rootOwners.get(name)?.list === subgraph ? [`${name.toLowerCase()}s: [${name}]`] : []),
  ]);
  if (isFirst) roots.push('any: [Any]', 'labelled: [Labelled!]');
  const abstract = isFirst ? [`union Any = ${entities.map(({ name }) => name).join(' | ')}`, 'interface Labelled { label: String }'] : [];
  const types = entities.map((entity) => writeType(subgraph, isFirst, entity, entities));
  return [...(roots.length > 0 ? [`type Query { ${roots.join(' ')} }`] : []), ...abstract, ...types].join('\n');
}

function writeType(subgraph: string, isFirst: boolean, entity: PlannedEntity, entities: readonly PlannedEntity[]): string {
  const keys = entity.keys.get(subgraph) ?? ['id'];
  const lines = new Map(keys.map((key) => [key, `${key}: ID!`]));
  if (isFirst) lines.set('label', 'label: String');
  for (const field of entity.fields) {
    if (field.owners.includes(subgraph)) lines.set(field.name, writeField(subgraph, field, entities));
    else if (field.overridden === subgraph) lines.set(field.name, `${field.name}: ${field.type}`);
  }
  for (const name of externalsOf(subgraph, entity, entities)) {
    const type = entity.fields.find((field) => field.name === name)?.type;
    if (type !== undefined && !lines.has(name)) lines.set(name, `${name}: ${type} @external`);
  }
  const directives = keys.map((key) => `@key(fields: "${key}")`).join(' ');
  return `type ${entity.name}${isFirst ? ' implements Labelled' : ''} ${directives} { ${[...lines.values()].join(' ')} }`;
}

function writeField(subgraph: string, field: PlannedField, entities: readonly PlannedEntity[]): string {
  const { name, kind, type, owners, requires, overridden } = field;
  const directives = [
    owners.length > 1 ? '@shareable' : '',
    requires === undefined ? '' : `@requires(fields: "${requires}")`,
    overridden === undefined ? '' : `@override(from: "${overridden}")`,
    ...[providedBy(subgraph, field, entities)].map((provided) => (provided === undefined ? '' : `@provides(fields: "${provided}")`)),
  ];
  return `${name}${kind === 'ARGUED' ? '(of: String)' : ''}: ${type} ${directives.join(' ')}`;
}

/** The first plain field of the entity that the relation leads to and that somebody else owns. */
function providedBy(subgraph: string, { kind, to, provides }: PlannedField, entities: readonly PlannedEntity[]): string | undefined {
  if (kind !== 'RELATION' || provides !== true) return undefined;
  const fields = entities.find(({ name }) => name === to)?.fields ?? [];
  return fields.find((one) => one.kind === 'SCALAR' && !one.owners.includes(subgraph) && one.overridden === undefined)?.name;
}

/** Fields of an entity that a subgraph does not own and speaks of all the same. */
function externalsOf(subgraph: string, entity: PlannedEntity, entities: readonly PlannedEntity[]): Set<string> {
  const required = entity.fields.flatMap(({ owners, requires }) => (owners.includes(subgraph) && requires !== undefined ? [requires] : []));
  const provided = entities.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.to === entity.name && field.owners.includes(subgraph) ? (providedBy(subgraph, field, entities) ?? []) : [],
    ),
  );
  return new Set([...required, ...provided]);
}
