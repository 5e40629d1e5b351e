import { Socket } from 'node:net';
import pg from 'pg';
import { BatchRefused, type RecordStore } from '../group-commit.js';
import { appendRecords } from './append-records.js';
import { findHash } from './read-heads.js';

const CONNECT_TIMEOUT_MS = 2_000;
/** SQLSTATE class 22: a value that PostgreSQL cannot take. The statement was one transaction: nothing of it is there. */
const DATA_EXCEPTION = '22';

interface Connection {
  readonly client: pg.Client;
  /** Ends it without waiting for a server that does not answer. */
  destroy(): void;
}

/** Somebody else wrote under this writer's name: nothing is written any more, whatever is tried. */
export class ChainForked extends Error {
  override readonly name = 'ChainForked';
}

/** The log's table behind one connection as the writer, made again when it is lost. `reader` is asked only when a batch turns out to be there already. */
export function createRecordStore(writerUrl: string, reader: pg.Pool): RecordStore & { close(): Promise<void> } {
  let connection: Promise<Connection> | null = null;
  let current: Connection | null = null;

  async function connect(): Promise<Connection> {
    const made = open(writerUrl);
    current = made;
    await made.client.connect();
    return made;
  }

  function abandon(): void {
    current?.destroy();
    [connection, current] = [null, null];
  }

  return {
    abandon,
    async append(head, records) {
      try {
        const { client } = await (connection ??= connect());
        const added = await appendRecords(client, head, records);
        if (added === records.length) return;
        const last = records.at(-1);
        // Nothing was added: after a lost connection that is how a batch shows that it had arrived.
        const there = last === undefined ? null : await findHash(reader, { writer: head.writer, sequence: last.sequence });
        if (added > 0 || there !== last?.hash) throw new ChainForked(`Another process writes as ${head.writer}.`);
      } catch (error) {
        if (isDataException(error)) throw new BatchRefused('The access log takes no such record.', { cause: error });
        abandon();
        throw error;
      }
    },
    async close() {
      const { client } = (await connection?.catch(() => null)) ?? {};
      await client?.end();
      [connection, current] = [null, null];
    },
  };
}

function open(connectionString: string): Connection {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'asxh-access-log',
    stream: () => socket,
  });
  // A connection that is lost between two batches shows at the next one.
  client.on('error', () => socket.destroy());
  return { client, destroy: () => socket.destroy() };
}

function isDataException(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code?.startsWith(DATA_EXCEPTION) === true;
}
