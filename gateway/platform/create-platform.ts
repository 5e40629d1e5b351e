import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { Caller } from '../caller/caller.js';
import type { SubgraphFetcher } from '../execute/fetcher.js';
import { createCitizenFields } from './citizen-fields.js';
import { createEmergencyOpening } from './open-emergency.js';
import type { Explanation, PlatformContext, PlatformServices } from './platform-context.js';
import { createDossierChange } from './dossier-change.js';
import { buildPlatformSchema, createPlatformFetcher } from './platform-fetcher.js';
import { PLATFORM } from './platform-name.js';
import { createAnswering, createReporting } from './report-entry.js';
import { createSupervision } from './supervise.js';

export interface Platform {
  /** The fetcher of one request that asks the platform here and everybody else through `others`. */
  fetcherFor(context: PlatformContext, others: SubgraphFetcher): SubgraphFetcher;
}

/** The platform's own fields, in the gateway's own process; decided, checked and logged like any agency's. */
export function createPlatform(services: PlatformServices): Platform {
  const sdl = readFileSync(join(REPOSITORY_ROOT, 'schema/subgraphs/platform.graphql'), 'utf8');
  const methods = {
    _entities: createCitizenFields(services),
    accessExplain: explainAccess,
    ...createSupervision(services),
    openEmergencyAccess: createEmergencyOpening(services),
    reportAccessEntry: createReporting(services),
    answerAccessReport: createAnswering(services),
    myDossierChanged: createDossierChange(services),
  };
  const platformFetcherFor = createPlatformFetcher<PlatformContext>(buildPlatformSchema(sdl), methods);
  return {
    fetcherFor(context, others) {
      const own = platformFetcherFor(context);
      return { fetch: (request) => (request.subgraph === PLATFORM ? own : others).fetch(request) };
    },
  };
}

interface ExplainArguments {
  readonly operation: string;
  readonly purpose?: string | null;
  readonly case?: string | null;
}

/** Always for the caller's own role: nobody learns here what another role may read. */
function explainAccess(given: ExplainArguments, { policy, caller, language, explain }: PlatformContext): Promise<Explanation> {
  return explain({ operation: given.operation, caller: declaring(given, caller, policy), policy, language });
}

function declaring({ purpose, case: caseNumber }: ExplainArguments, caller: Caller, { purposes }: PlatformContext['policy']): Caller {
  const declared = purpose == null ? caller.purpose : purposes.has(purpose) ? ({ kind: 'KNOWN', name: purpose } as const) : UNKNOWN;
  return { ...caller, purpose: declared, caseNumber: caseNumber ?? caller.caseNumber };
}

const UNKNOWN = { kind: 'UNKNOWN' } as const;
