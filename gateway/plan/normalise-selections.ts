import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { isIncluded, type Conditions } from './conditions.js';
import { dataKeyOf } from './response-key.js';

/** Fields or inline fragments that are planned as one: the same key or the same type. */
interface Group {
  readonly node: FieldNode | InlineFragmentNode;
  readonly type: GraphQLCompositeType | undefined;
  readonly sets: Set<SelectionSetNode>;
}

/**
 * Selections as planner 0.0.38 takes them without stumbling. Written as clients write them, it finds no plan for a root field under
 * `@skip(if: true)`, for one variable that includes and skips at once, nor for a fragment on a union inside a value of that union. So:
 * conditions are resolved, named fragments put in place, redundant type conditions dropped, unions expanded, equal fields merged,
 * aliases written by `dataKeyOf`. A composite field with nothing left keeps `__typename`, because whether it is null must still be known.
 */
export class SelectionNormaliser {
  private readonly schema: GraphQLSchema;

  constructor(
    private readonly supergraph: Supergraph,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly conditions: Conditions,
  ) {
    this.schema = supergraph.publicSchema;
  }

  /** Named fragments are followed once at each level: a document of doubled spreads must not grow with every level. */
  normalise(sets: Iterable<SelectionSetNode>, parent: GraphQLCompositeType): SelectionNode[] {
    const groups = new Map<string, Group>();
    const visited = new Set<string>();
    for (const set of sets) this.group(set, parent, groups, visited);
    const selections = [...groups.values()].flatMap((group) => this.build(group));
    if (this.needsTypename(parent, selections) && !groups.has('__typename')) selections.push(TYPENAME);
    return selections;
  }

  private group(set: SelectionSetNode, parent: GraphQLCompositeType, groups: Map<string, Group>, visited: Set<string>): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection.directives, this.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        this.groupField(selection, parent, groups);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment) this.groupFragment(fragment, parent, groups, visited);
    }
  }

  private groupField(field: FieldNode, parent: GraphQLCompositeType, groups: Map<string, Group>): void {
    const key = dataKeyOf(field);
    const type = field.selectionSet && 'getFields' in parent ? parent.getFields()[field.name.value]?.type : undefined;
    const named = type && getNamedType(type);
    const alias = key === field.name.value ? undefined : ({ kind: Kind.NAME, value: key } as const);
    const node = { kind: Kind.FIELD, name: field.name, alias, arguments: field.arguments } as const;
    addTo(groups, key, node, isCompositeType(named) ? named : undefined, field.selectionSet);
  }

  private groupFragment(
    fragment: InlineFragmentNode | FragmentDefinitionNode,
    parent: GraphQLCompositeType,
    groups: Map<string, Group>,
    visited: Set<string>,
  ): void {
    for (const type of this.narrowed(parent, fragment.typeCondition?.name.value)) {
      if (type === parent) {
        this.group(fragment.selectionSet, parent, groups, visited);
        continue;
      }
      const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } } as const;
      addTo(groups, `... on ${type.name}`, { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: EMPTY }, type, fragment.selectionSet);
    }
  }

  /** The types under which a fragment applies to a value of `parent`; `parent` itself when it always does. */
  private narrowed(parent: GraphQLCompositeType, condition: string | undefined): GraphQLCompositeType[] {
    if (condition === undefined || condition === parent.name) return [parent];
    const type = this.schema.getType(condition);
    if (!isCompositeType(type)) return [];
    const own = this.possible(parent);
    const wanted = this.possible(type);
    // Types that exclude each other: the planner would drop what is selected there after all, and with it that the value itself was asked for.
    if (own.isDisjointFrom(wanted)) return [];
    if (this.declaresAllOf(parent, type) && [...own].every((name) => wanted.has(name))) return [parent];
    if (!isUnionType(type)) return [type];
    const both = [...wanted].filter((name) => own.has(name));
    return both.map((name) => this.schema.getType(name)).filter(isObjectType);
  }

  /**
   * Whether what is selected under the condition can be selected on the parent itself. That all values of an interface are of one type does not give
   * the interface that type's fields.
   */
  private declaresAllOf(parent: GraphQLCompositeType, condition: GraphQLCompositeType): boolean {
    return isUnionType(condition) || ('getFields' in parent && isAbstractType(condition) && this.schema.isSubType(condition, parent));
  }

  private possible(type: GraphQLCompositeType): ReadonlySet<string> {
    return isObjectType(type) ? new Set([type.name]) : new Set(this.schema.getPossibleTypes(type).map((possible) => possible.name));
  }

  private build({ node, type, sets }: Group): SelectionNode[] {
    if (type === undefined) return [node];
    const selections = this.normalise(sets, type);
    if (selections.length === 0 && node.kind === Kind.INLINE_FRAGMENT) return [];
    return [{ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPENAME] } }];
  }

  /**
   * Type conditions on a value of an interface object need its real type, which planner 0.0.38 forgets to fetch unless it is selected. And where
   * a value can be of an inaccessible type, the projection must see its type to withhold it. Nowhere else: `__typename` is in no `@provides`, so
   * selecting it can lead the planner away from the subgraph that provides the rest.
   */
  private needsTypename(parent: GraphQLCompositeType, selections: readonly SelectionNode[]): boolean {
    if (!isAbstractType(parent)) return false;
    const isConditioned = selections.some((selection) => selection.kind === Kind.INLINE_FRAGMENT);
    if (isConditioned && this.supergraph.interfaceObjects.has(parent.name)) return true;
    const possible = this.supergraph.possibleTypes.get(parent.name) ?? [];
    return [...possible].some((name) => !isCompositeType(this.schema.getType(name)));
  }
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
const EMPTY: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

function addTo(groups: Map<string, Group>, key: string, node: Group['node'], type: Group['type'], set: SelectionSetNode | undefined): void {
  const known = groups.get(key);
  if (known && set) known.sets.add(set);
  else if (!known) groups.set(key, { node, type, sets: new Set(set ? [set] : []) });
}
