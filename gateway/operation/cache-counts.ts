/** How often an operation was known, and how often what one decision leaves of it. */
export interface CacheCounts {
  readHits: number;
  readMisses: number;
  compiledHits: number;
  compiledMisses: number;
}

export function createCacheCounts(): CacheCounts {
  return { readHits: 0, readMisses: 0, compiledHits: 0, compiledMisses: 0 };
}
