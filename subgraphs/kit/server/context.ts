import type { CallerContext } from '../../../schema/contract/caller-context.js';
import type { OutOfReach } from '../access/report-out-of-reach.js';
import type { Reading } from '../rows/reading.js';
import type { CursorKeys } from './keys.js';
import type { Writer } from '../writes/writer.js';

/** What a resolver is handed: who asks, and the capability to load. Mutations write through `writer`. There is no other way from a resolver to the database. */
export interface SubgraphContext<Loaders = unknown> {
  readonly caller: CallerContext;
  readonly reading: Reading;
  readonly loaders: Loaders;
  /** Of the cursors of this subgraph's lists: the first writes, each opens. */
  readonly cursorKeys: CursorKeys;
  readonly writer: Writer;
  /** What lookups found and the caller may not read: leaves with the signed answer, for the gateway's log alone. */
  readonly outOfReach?: OutOfReach[];
}
