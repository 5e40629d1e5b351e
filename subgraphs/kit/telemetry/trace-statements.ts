import { type Attributes, type Span, SpanStatusCode } from '@opentelemetry/api';
import type { RowReader } from '../rows/row-reader.js';
import type { Writer } from '../writes/writer.js';
import type { AgencyTrace } from './agency-trace.js';
import { describeStatement, type StatementName } from './statement-name.js';

const SYSTEM = 'postgresql';

/** Texts of statements are a bounded set: each is looked at once. */
const names = new Map<string, StatementName>();

function nameOf(text: string): StatementName {
  const known = names.get(text) ?? describeStatement(text);
  names.set(text, known);
  return known;
}

/** The same reader; each statement is a span, the wait for a connection included. */
export function traceRows(rows: RowReader, trace: AgencyTrace): RowReader {
  return {
    read<Row>(statement: Parameters<RowReader['read']>[0]) {
      const { operation, table } = nameOf(statement.text);
      const attributes: Attributes = { 'db.system.name': SYSTEM, 'db.operation.name': operation, 'db.collection.name': table ?? undefined };
      const span = trace.startStatement(table === null ? operation : `${operation} ${table}`, attributes);
      return spanning(span, async () => {
        const found = await rows.read<Row>(statement);
        span.setAttribute('db.response.returned_rows', found.length);
        return found;
      });
    },
  };
}

/** The same writer; each transaction is a span. */
export function traceWriter(writer: Writer, trace: AgencyTrace): Writer {
  return {
    stop: () => writer.stop(),
    transaction: (work) => {
      const span = trace.startStatement('TRANSACTION', { 'db.system.name': SYSTEM, 'db.operation.name': 'TRANSACTION' });
      return spanning(span, () => writer.transaction(work));
    },
  };
}

/** What went wrong is told by the log: an error's own text can quote a row. */
async function spanning<Result>(span: Span, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}
