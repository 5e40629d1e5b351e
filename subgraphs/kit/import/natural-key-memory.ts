/** The share of filled slots above which the table grows. */
const MAX_LOAD = 0.75;
const WORDS_PER_SLOT = 3;

/**
 * Remembers on which line a natural key came first, in 12 bytes a slot: three million keys take 50 MB, as text they would take
 * ten times that. Keys are known by a hash of 64 bits: that two different keys of a file of three million rows meet has odds of
 * one to four million, and then a row is rejected by name, not lost.
 */
export function createNaturalKeyMemory(initialSlots = 1 << 13) {
  let slots = initialSlots;
  let table = new Uint32Array(slots * WORDS_PER_SLOT);
  let count = 0;

  /** The slot that holds the hash, or the free one where it belongs. Line 0 marks a free slot. */
  function findSlot(high: number, low: number): number {
    let slot = low & (slots - 1);
    for (;;) {
      const at = slot * WORDS_PER_SLOT;
      if (table[at + 2] === 0 || (table[at] === high && table[at + 1] === low)) return at;
      slot = (slot + 1) & (slots - 1);
    }
  }

  function grow(): void {
    const old = table;
    slots *= 2;
    table = new Uint32Array(slots * WORDS_PER_SLOT);
    for (let at = 0; at < old.length; at += WORDS_PER_SLOT) {
      if (old[at + 2] !== 0) table.set(old.subarray(at, at + WORDS_PER_SLOT), findSlot(old[at] ?? 0, old[at + 1] ?? 0));
    }
  }

  return {
    /** The line on which the key came first, or null when this is the first time; `line` starts at 1. */
    findFirstLine(key: string, line: number): number | null {
      if (count >= slots * MAX_LOAD) grow();
      const [high, low] = hash64(key);
      const at = findSlot(high, low);
      const firstLine = table[at + 2] ?? 0;
      if (firstLine !== 0) return firstLine;
      table[at] = high;
      table[at + 1] = low;
      table[at + 2] = line;
      count += 1;
      return null;
    },
  };
}

/** Two 32-bit multiplicative hashes that mix into each other (cyrb53 with both words kept whole). */
function hash64(text: string): readonly [high: number, low: number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high >>> 0, low >>> 0];
}
