import type { ChainHead } from '../log-entry.js';

/** That a record with this hash was there, and who says so. */
export interface Claim {
  readonly hash: string;
  readonly by: string;
}

/** What was said about records, by witness, checkpoints and later chains: whoever cuts a record off or replaces it has all of them against them. */
export interface Claims {
  add(head: ChainHead, by: string): void;
  about(writer: string, sequence: number): readonly Claim[];
  /** The first claim about the writer beyond that sequence; null when there is none. */
  beyond(writer: string, sequence: number): (Claim & { readonly sequence: number }) | null;
  readonly writers: Iterable<string>;
}

export function createClaims(): Claims {
  const byWriter = new Map<string, Map<number, Claim[]>>();
  return {
    add({ writer, sequence, hash }, by) {
      const ofWriter = byWriter.get(writer) ?? new Map<number, Claim[]>();
      byWriter.set(writer, ofWriter);
      ofWriter.set(sequence, [...(ofWriter.get(sequence) ?? []), { hash, by }]);
    },
    about: (writer, sequence) => byWriter.get(writer)?.get(sequence) ?? [],
    beyond(writer, sequence) {
      const later = [...(byWriter.get(writer) ?? [])].filter(([at]) => at > sequence).sort(([one], [other]) => one - other);
      const [at, claims] = later[0] ?? [];
      const [claim] = claims ?? [];
      return at === undefined || claim === undefined ? null : { ...claim, sequence: at };
    },
    get writers() {
      return byWriter.keys();
    },
  };
}
