import type { Language } from '../../schema/contract/error-codes.js';
import { REFUSAL_REASONS } from '../../schema/contract/refusal-reason.js';
import { MASK_WORDS, ROW_REASON_WORDS } from '../../schema/policy/plain-words.js';
import type { CitizenEntry } from '../audit/read-log.js';
import { describeReport } from './describe-report.js';
import type { PlatformContext, PlatformServices } from './platform-context.js';
import type { ReportRow } from './store/reports.js';

export interface EntryReading {
  readonly services: PlatformServices;
  readonly context: PlatformContext;
  /** Every pseudonym of the citizen. */
  readonly own: ReadonlySet<string>;
  readonly reports: () => Promise<ReadonlyMap<string, ReportRow>>;
}

/** An entry of the log in words. What a word is missing for (a role that is gone from the policy) is told by its code. */
export function describeEntry({ services, context, own, reports }: EntryReading, entry: CitizenEntry) {
  const { policy, language } = context;
  const { requestId, at, status, role, agency, organisation, purpose, caseNumber, breakGlass } = entry;
  return {
    ...{ id: requestId, at, status, role, agency, organisation, purpose, caseNumber },
    roleLabel: policy.roles.get(role)?.label[language] ?? role,
    purposeLabel: purpose === null ? null : (policy.purposes.get(purpose)?.label[language] ?? purpose),
    legalBasis: entry.legalBasis.map((source) => policy.legalSources.get(source)?.title[language] ?? source),
    isEmergency: breakGlass,
    isOwn: own.has(entry.person),
    groups: entry.groups.map((name) => ({ name, description: policy.groups.get(name)?.description[language] ?? name })),
    fields: entry.fields,
    masked: describeMasked(entry, language),
    refusals: describeRefusals(entry, language),
    proof: async () => describeProof(entry, await services.findProof(entry.position)),
    report: async () => {
      const report = (await reports()).get(requestId);
      return report === undefined ? null : describeReport(services.keys, report);
    },
  };
}

function describeMasked({ masked }: CitizenEntry, language: Language) {
  return Object.entries(masked).map(([coordinate, mask]) => ({ coordinate, mask, inWords: MASK_WORDS[mask][language] }));
}

/** The record first, then field by field. */
function describeRefusals({ refused, refusedFields }: CitizenEntry, language: Language) {
  const ofRecord = refused === null ? [] : [{ coordinate: null, reason: refused, inWords: ROW_REASON_WORDS[refused][language] }];
  const ofFields = Object.entries(refusedFields).map(([coordinate, reason]) => ({
    coordinate,
    reason,
    inWords: REFUSAL_REASONS[reason][language],
  }));
  return [...ofRecord, ...ofFields];
}

function describeProof({ position }: CitizenEntry, proof: object | null) {
  if (proof === null) return null;
  return { writer: position.writer, sequence: String(position.sequence), document: JSON.stringify(proof) };
}
