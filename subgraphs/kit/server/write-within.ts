import type { Writer } from '../writes/writer.js';
import type { RequestLife } from './request-life.js';

/**
 * Writes within the caller's time: what has no time left is not begun, and no statement of the transaction runs for longer; then nothing
 * is written. A caller who goes away stops nothing that was begun: under the idempotency key the answer is there when the question comes again.
 */
export function writeWithin(writer: Writer, life: RequestLife): Writer {
  return {
    stop: () => writer.stop(),
    transaction: (work) =>
      writer.transaction(async (em) => {
        // LOCAL: the setting ends with the transaction, and the connection goes back as it came.
        await em.execute(`SET LOCAL statement_timeout = ${Math.max(1, Math.ceil(life.leftMs()))}`);
        return work(em);
      }),
  };
}
