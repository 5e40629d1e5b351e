import type { StreamSettings } from './read-stream-settings.js';

export interface StreamCount {
  /** False when the process, or this citizen, has as many streams as are allowed. */
  take(citizen: string): boolean;
  release(citizen: string): void;
  count(): number;
}

/** Counted from the moment at which a stream is asked for: ten thousand that come at once do not all find room. */
export function createStreamCount({ streams, perCitizen }: Pick<StreamSettings, 'streams' | 'perCitizen'>): StreamCount {
  const ofCitizen = new Map<string, number>();
  let total = 0;
  return {
    take(citizen) {
      const own = ofCitizen.get(citizen) ?? 0;
      if (total >= streams || own >= perCitizen) return false;
      ofCitizen.set(citizen, own + 1);
      total += 1;
      return true;
    },
    release(citizen) {
      const own = (ofCitizen.get(citizen) ?? 0) - 1;
      if (own > 0) ofCitizen.set(citizen, own);
      else ofCitizen.delete(citizen);
      total -= 1;
    },
    count: () => total,
  };
}
