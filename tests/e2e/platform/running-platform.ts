import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccessDecider } from '../../../gateway/access/decide-access.js';
import { decideInputs } from '../../../gateway/access/decide-inputs.js';
import { readInputReads } from '../../../gateway/access/input-reads.js';
import { readAuditKeys } from '../../../gateway/audit/audit-keys.js';
import { createCheckpointMaker } from '../../../gateway/audit/checkpoint/checkpoint-maker.js';
import { createAccessLog } from '../../../gateway/audit/create-access-log.js';
import { proveInclusion } from '../../../gateway/audit/proof-of-inclusion.js';
import { migrateAccessLog } from '../../../gateway/audit/store/migrate-access-log.js';
import type { Caller } from '../../../gateway/caller/caller.js';
import { applySecondLock } from '../../../gateway/directory/lock/second-lock.js';
import { executePlan } from '../../../gateway/execute/execute-plan.js';
import type { SubgraphFetcher } from '../../../gateway/execute/fetcher.js';
import { codeOfFault } from '../../../gateway/http/fault-errors.js';
import { coerceVariables } from '../../../gateway/operation/coerce-variables.js';
import { createOperationStore } from '../../../gateway/operation/operation-store.js';
import { createPlatform } from '../../../gateway/platform/create-platform.js';
import { createExplainer } from '../../../gateway/platform/explain-access.js';
import { readSealKeys } from '../../../gateway/platform/seal.js';
import { createDatabasePool } from '../../../gateway/store/pool.js';
import { loadSupergraph } from '../../../gateway/supergraph/load-supergraph.js';
import type { CitizenId } from '../../../schema/contract/brand.js';
import type { Language } from '../../../schema/contract/error-codes.js';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../schema/policy/load-policy.js';
import { locateDataDirectory } from '../../../scripts/start/data-directory.js';
import { createKeysFileUnlessThere } from '../../../scripts/start/secrets.js';
import { startGatewayDatabase } from '../directory/directory-database.js';

const supergraph = loadSupergraph(readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8'));
const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
const reads = readInputReads(supergraph.sdl);
const decide = createAccessDecider(policy, supergraph.accessRequirements, supergraph.maskTags);

export interface Asked {
  readonly data: Record<string, unknown>;
  readonly codes: readonly string[];
  readonly refused: readonly string[];
  readonly incidents: number;
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly language?: Language;
  readonly now?: Date;
  readonly quotaExceeded?: boolean;
}

export function callerOf(
  role: string,
  purpose: string,
  given: { subject?: string; citizenId?: string | null; organisation?: string } = {},
): Caller {
  const { subject = `${role}-1`, citizenId = null, organisation = null } = given;
  // A test says whose code it is.
  const identity = { subject, roles: [role], agency: null, organisation, jurisdiction: null, citizenId: citizenId as CitizenId | null };
  return { identity, role, purpose: { kind: 'KNOWN', name: purpose }, caseNumber: null, onRefusal: 'ANSWER_THE_REST' };
}

/** The platform on a PostgreSQL of its own: both databases, a real log, and the engine of the gateway around it. The register answers `me` with the caller's own code. */
export async function runPlatform() {
  const postgres = await startGatewayDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'asxh-platform-'));
  const directory = locateDataDirectory(folder);
  createKeysFileUnlessThere(directory);
  const text = readFileSync(directory.keysFile, 'utf8');
  const [keys, sealKeys] = [readAuditKeys(text), readSealKeys(JSON.parse(text))];
  const database = createDatabasePool(postgres.url, { connections: 4, statementTimeoutMs: 5_000, name: 'platform tests' });
  for (const role of ['writer', 'reader']) await database.query(`CREATE ROLE asxh_access_log_${role}`);
  await migrateAccessLog(postgres.url);

  const parts = { writerUrl: postgres.url, reader: database, keys: () => keys, witnesses: [], clock: () => new Date() };
  const silent = { error: () => undefined, info: () => undefined };
  const log = createAccessLog({ ...parts, log: silent });
  const checkpoints = createCheckpointMaker({ ...parts, intervalMs: 1_000_000, onTrouble: () => undefined });
  await log.start();
  const platform = createPlatform({
    database,
    logReader: database,
    pseudonyms: log.pseudonyms,
    findProof: (position) => proveInclusion(database, position),
    keys: () => sealKeys,
    holdDaysByPurpose: new Map([['INSPECTION', 30]]),
  });

  return {
    database,
    log,
    checkpoints,
    keys,
    ask(caller: Caller, query: string, options: AskOptions = {}): Promise<Asked> {
      return this.askAs(caller, caller, query, options);
    },
    /** As `caller`, whom the register takes for somebody else: a subgraph that is wrong. */
    async askAs(
      caller: Caller,
      taken: Caller,
      query: string,
      { variables = {}, language = 'en', now = new Date(), quotaExceeded = false }: AskOptions = {},
    ): Promise<Asked> {
      const operations = createOperationStore(supergraph, reads);
      const operation = operations.read(query, undefined);
      if ('code' in operation) throw new Error(JSON.stringify(operation));
      const coerced = coerceVariables(operation, variables);
      if ('code' in coerced) throw new Error(JSON.stringify(coerced));
      const decisionOf = (one: Caller) => decide({ ...one, namedGroups: null, staleAgencies: new Set(), quotaExceeded });
      const decision = decisionOf(caller);
      const refusedInputs = decideInputs(operation.readingSites, coerced.variables, reads, decision);
      const compiled = await operations.compile(operation, decision, refusedInputs, 'ALL');
      const explain = createExplainer({
        readOperation: (other) => operations.read(other, undefined),
        reads,
        decide: (one) => Promise.resolve(decisionOf(one)),
      });
      const context = { policy, caller, decision, language, quotaExceeded, now, explain };
      const fetcher = platform.fetcherFor(context, registerOf(taken));
      const { data, faults } = await executePlan(
        await compiled.plan.stepsFor(coerced.variables),
        coerced.variables,
        fetcher,
        new AbortController().signal,
      );
      const own = taken.identity.citizenId;
      const locked = await applySecondLock(data, compiled.checkpoints, () =>
        // Every row set of a citizen reaches the citizen, and nobody else.
        Promise.resolve((_, id) => (id === own ? 0x7f : 0)),
      );
      const written = compiled.projection.write(data, coerced.variables);
      return {
        data: JSON.parse(written.json) as Record<string, unknown>,
        codes: [...new Set(faults.map(codeOfFault))],
        refused: compiled.refusals.map(({ coordinate, reason }) => `${coordinate}: ${reason}`),
        incidents: locked.incidents.length,
      };
    },
    async stop() {
      await log.close();
      await checkpoints.close();
      await database.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The population register as far as `me` goes. */
function registerOf({ identity }: Caller): SubgraphFetcher {
  const me = identity.organisation === null && identity.citizenId !== null ? { __typename: 'Citizen', id: identity.citizenId } : null;
  return { fetch: () => Promise.resolve({ kind: 'answered', data: { me }, errors: [] }) };
}
