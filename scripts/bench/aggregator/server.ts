import type { CallerContext } from '../../../schema/contract/caller-context.js';
import { readBenchSettings, servePlainly, type PlainAnswers } from '../plain-server.js';
import { createAgencies, newContext, type Agency } from './ask.js';
import { answerInsured, answerList } from './lists.js';
import { answerOne } from './profile.js';

export interface AggregatorSettings {
  readonly subgraphs: Readonly<Record<Agency, string>>;
  readonly keysFile: string;
  /** What the gateway tells the agencies about each caller; request id and instant are new for each request. */
  readonly officer: CallerContext;
  readonly insuranceOfficer: CallerContext;
  readonly pageSize: number;
}

/**
 * The limit over HTTP: what a patient programmer writes by hand for exactly these three questions. The same requests to the same agencies
 * as the gateway's plan, signed alike, over pools with the same settings; no token, no decision, no log, no GraphQL library, no
 * deadline. To slow it is a defect of the benchmark.
 */
function createAggregator({ subgraphs, keysFile, officer, insuranceOfficer, pageSize }: AggregatorSettings): PlainAnswers {
  const agencies = createAgencies(subgraphs, keysFile);
  return {
    one: (id) => answerOne(agencies, newContext(officer), id),
    list: () => answerList(agencies, newContext(officer), pageSize),
    insured: () => answerInsured(agencies, insuranceOfficer, pageSize),
  };
}

if (import.meta.main) servePlainly(createAggregator(readBenchSettings() as AggregatorSettings));
