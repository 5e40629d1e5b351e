import type { AccessDecision } from '../access/access-decision.js';
import type { ProjectionRules } from './compile-projection.js';

/** Cut is what the decision masks; counted for the access log is every field that belongs to an information group. */
export function projectionRulesOf(decision: AccessDecision): ProjectionRules {
  return {
    maskOf(node, typeName) {
      const verdict = decision.verdictFor(`${typeName}.${node.name.value}`);
      return verdict.delivered ? verdict.mask : null;
    },
    isCounted: (coordinate) => (decision.requirements.get(coordinate)?.scopes ?? null) !== null,
  };
}
