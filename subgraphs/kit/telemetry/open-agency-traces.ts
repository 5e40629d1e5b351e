import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import type { CallerContext } from '../../../schema/contract/caller-context.js';
import type { RowReader } from '../rows/row-reader.js';
import type { Writer } from '../writes/writer.js';

/** What one request works with: as it is, or watched statement by statement. */
export interface RequestTools {
  readonly rows: RowReader;
  readonly writer: Writer;
}

/** The tools of one request, and what is called with the status when it has been answered. */
export interface TracedTools extends RequestTools {
  readonly end?: (status: number) => void;
}

export interface AgencyTraces {
  /** Only for a request whose signature holds. */
  follow(headers: IncomingHttpHeaders, caller: CallerContext, tools: RequestTools): TracedTools;
  stop(): Promise<void>;
}

const OFF: AgencyTraces = { follow: (_, __, tools) => tools, stop: () => Promise.resolve() };

/** Without the address of a collector nothing is traced, and no line of the tracer is loaded. */
export async function openAgencyTraces(agency: string, url: string | null, log: Logger): Promise<AgencyTraces> {
  if (url === null) return OFF;
  const [{ openTraces }, { findAgencyTrace }, { traceRows, traceWriter }] = await Promise.all([
    import('../../../schema/contract/traces/open-traces.js'),
    import('./agency-trace.js'),
    import('./trace-statements.js'),
  ]);
  const onLoss = (dropped: number): void => log.warn({ dropped }, 'spans were lost: the collector does not take them');
  const traces = openTraces({ url, service: `asxh-${agency}`, onLoss });
  return {
    follow(headers, caller, tools) {
      const trace = findAgencyTrace(traces.tracer, headers, agency, caller);
      if (trace === null) return tools;
      return { rows: traceRows(tools.rows, trace), writer: traceWriter(tools.writer, trace), end: (status) => trace.end(status) };
    },
    stop: () => traces.stop(),
  };
}
