import { type PredicateSource, validToday } from './predicate-source.js';

/**
 * True for citizens without a seal today (a secret adoption, a protected person), and for those whose every seal the role may open. It stands beside all
 * alternatives and none waives it: for everybody else a sealed record does not exist.
 */
export function unsealed(source: PredicateSource, citizen: string): string {
  const opened = source.parameters.add(source.caller.readsProtected);
  return `NOT EXISTS (SELECT 1 FROM citizen_reach_protection reach_p WHERE reach_p.citizen_id = ${citizen} AND reach_p.kind <> ALL(${opened}::text[]) AND ${validToday(source, 'reach_p')})`;
}
