import type { BatchFetchNode, EntityBatchAlias, FetchNode, FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { compileEntityPath } from './entity-path.js';
import type { EntityFetchStep, EntitySelection, PassedVariable, RootFetchStep } from './plan-step.js';
import { compileRepresentation } from './representation.js';
import { compileRewrites, renamedKeys } from './rewrites.js';

const REPRESENTATIONS = 'representations';

export function compileRootFetch(supergraph: Supergraph, node: FetchNode): RootFetchStep {
  return {
    kind: 'ROOT_FETCH',
    ...compileRequest(node),
    operationKind: node.operationKind ?? 'query',
    renamedKeys: renamedKeys(node.outputRewrites),
    rewrites: compileRewrites(node.outputRewrites, supergraph.possibleTypes),
  };
}

/** A fetch below a path is a batch of one. Its output rewrites begin at the entity, those of a root fetch at the answer's root. */
export function compileEntityFetch(supergraph: Supergraph, node: FetchNode, path: readonly FlattenNodePathSegment[]): EntityFetchStep {
  const { requires = [], inputRewrites, outputRewrites } = node;
  const alias = {
    alias: '_entities',
    representationsVariableName: REPRESENTATIONS,
    paths: [[...path]],
    requires,
    inputRewrites,
    outputRewrites,
  };
  return compileBatch(supergraph, node, [alias]);
}

export function compileBatchFetch(supergraph: Supergraph, node: BatchFetchNode): EntityFetchStep {
  return compileBatch(supergraph, node, node.entityBatch.aliases);
}

function compileBatch(supergraph: Supergraph, node: FetchNode | BatchFetchNode, aliases: readonly EntityBatchAlias[]): EntityFetchStep {
  const representationVariables = [...new Set(aliases.map((alias) => alias.representationsVariableName))];
  const selections = aliases.map((alias): EntitySelection => ({
    key: alias.alias,
    variable: representationVariables.indexOf(alias.representationsVariableName),
    paths: alias.paths.map((path) => compileEntityPath(path, supergraph.possibleTypes)),
    represent: compileRepresentation(supergraph, node.serviceName, alias.requires, alias.inputRewrites),
    rewrites: compileRewrites(alias.outputRewrites, supergraph.possibleTypes),
  }));
  return {
    kind: 'ENTITY_FETCH',
    ...compileRequest(node),
    renamedKeys: new Map(aliases.flatMap((alias) => [...renamedKeys(alias.outputRewrites)])),
    representationVariables,
    selections,
  };
}

function compileRequest(node: FetchNode | BatchFetchNode) {
  const variables = (node.variableUsages ?? []).map((name): PassedVariable => ({ name, text: `${JSON.stringify(name)}:` }));
  const opening = `{"query":${JSON.stringify(node.operation)},"variables":{`;
  return { subgraph: node.serviceName, operation: node.operation, opening, variables };
}
