import type { Language } from '../../schema/contract/error-codes.js';
import type { DossierStream } from './dossier-stream.js';

export interface OpenStream {
  readonly stream: DossierStream;
  readonly language: Language;
  /** The code under which changes of this citizen are told. */
  readonly code: string;
}

/** The streams that are open, and whom each is about. */
export interface StreamBook {
  add(entry: OpenStream): void;
  /** Codes that were merged are told of under the one of today; nothing for a stream that is over. */
  move(stream: DossierStream, code: string): void;
  remove(stream: DossierStream): void;
  of(code: string): Iterable<OpenStream>;
  all(): Iterable<OpenStream>;
  count(): number;
}

export function createStreamBook(): StreamBook {
  const entries = new Map<DossierStream, OpenStream>();
  const byCode = new Map<string, Set<OpenStream>>();
  const add = (entry: OpenStream): void => {
    entries.set(entry.stream, entry);
    byCode.set(entry.code, (byCode.get(entry.code) ?? new Set()).add(entry));
  };
  const remove = (stream: DossierStream): OpenStream | undefined => {
    const entry = entries.get(stream);
    if (entry === undefined) return undefined;
    entries.delete(stream);
    const others = byCode.get(entry.code);
    others?.delete(entry);
    if (others?.size === 0) byCode.delete(entry.code);
    return entry;
  };
  return {
    add,
    move(stream, code) {
      if (entries.get(stream)?.code === code) return;
      const entry = remove(stream);
      if (entry) add({ ...entry, code });
    },
    remove: (stream) => void remove(stream),
    of: (code) => byCode.get(code) ?? [],
    all: () => entries.values(),
    count: () => entries.size,
  };
}
