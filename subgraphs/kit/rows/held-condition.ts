import type { HeldFact } from '../../../schema/contract/caller-context.js';
import { type PredicateSource, validToday } from './predicate-source.js';

/**
 * The caller's organisation keeps an open dossier of the citizen in the capacity of the grant. The agency whose records say so looks at its view `dossier`;
 * every other one goes by the codes that the gateway sends, and without one reads nobody.
 */
export function dossierCondition(source: PredicateSource, citizen: string): string {
  const { dossier, organisation } = source.caller;
  if (dossier === null) return 'false';
  if (dossier.heldBy !== source.agency) return isPermitted(source, dossier, citizen);
  if (organisation === null) return 'false';
  const [keeper, capacity] = [source.parameters.add(organisation), source.parameters.add(dossier.capacity)];
  return `EXISTS (SELECT 1 FROM dossier reach_d WHERE reach_d.citizen_id = ${citizen} AND reach_d.organisation = ${keeper}::text AND reach_d.capacity = ${capacity}::text AND ${validToday(source, 'reach_d')})`;
}

/** The declared case is open, is in the hands of the caller's organisation and concerns the citizen. */
export function caseCondition(source: PredicateSource, citizen: string): string {
  const { case: declared, organisation } = source.caller;
  if (declared === null) return 'false';
  if (declared.heldBy !== source.agency) return isPermitted(source, declared, citizen);
  if (organisation === null) return 'false';
  const [number, holder] = [source.parameters.add(declared.number), source.parameters.add(organisation)];
  return `EXISTS (SELECT 1 FROM case_citizen reach_k JOIN case_file reach_f ON reach_f.number = reach_k.case_number WHERE reach_k.citizen_id = ${citizen} AND reach_f.number = ${number}::text AND reach_f.organisation = ${holder}::text AND ${validToday(source, 'reach_f', 'opened_on', 'closed_on')})`;
}

/** One text for any number of permits, so that the statement stays prepared; with none it is false. */
function isPermitted({ parameters }: PredicateSource, { permits }: HeldFact, citizen: string): string {
  return `${citizen} = ANY(${parameters.add(permits)}::text[])`;
}
