import type { SupervisedEntry } from '../audit/read-log.js';
import type { MisuseIndicators } from '../audit/supervise-log.js';

/** A request as the log holds it: pseudonyms, fields and counts. */
export function describeAuditEntry({ status, record }: SupervisedEntry) {
  const { requestId, at, actor, purpose, caseNumber, breakGlass, decisionId, policyVersion, operation } = record;
  const { person, organisation, agency, role, network } = actor;
  const told = record.kind === 'OUTCOME' ? record : null;
  const citizens = told === null && record.kind === 'INTENT' ? record.asked : (told?.delivered.flatMap((one) => one.citizens) ?? []);
  return {
    ...{
      id: requestId,
      at,
      status,
      person,
      organisation,
      agency,
      role,
      purpose,
      caseNumber,
      network,
      decisionId,
      policyVersion,
      operation,
    },
    isEmergency: breakGlass,
    citizens: [...new Set([...citizens, ...(told?.refused.map(({ citizen }) => citizen) ?? [])])],
    delivered: Object.entries(told?.coordinates ?? {}).map(([coordinate, values]) => ({ coordinate, values })),
    incidents: told?.incidents ?? 0,
  };
}

/** Shares as whole per cent: no decimal of a few look-ups means anything. */
export function describeIndicator({
  shareOutsideOfficeHours,
  shareWithoutNumber,
  breakGlass,
  deviationFromPeers,
  ...counts
}: MisuseIndicators) {
  return {
    ...counts,
    outsideOfficeHoursPercent: Math.round(shareOutsideOfficeHours * 100),
    withoutNumberPercent: Math.round(shareWithoutNumber * 100),
    emergencies: breakGlass,
    deviationFromPeers: deviationFromPeers?.toFixed(1) ?? null,
  };
}
