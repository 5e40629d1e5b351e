/** Why a text is not taken although it may be JSON. */
export type JsonFlaw = 'DUPLICATE_KEY' | 'TOO_DEEP';

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Looks at a JSON text before it is parsed, in one pass and without a call for each level. A key that stands twice would be one value for us and
 * another one for whoever reads the first; ten thousand levels are no input of anybody's. What is no JSON at all is for the parser to say.
 */
export function findJsonFlaw(text: string, maxDepth: number): JsonFlaw | null {
  const open: (Keys | null)[] = [];
  let keys: Keys | null = null;
  let keyComes = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        if (keys !== null && keyComes && !keys.add(text, at, end)) return 'DUPLICATE_KEY';
        keyComes = false;
        at = end;
        break;
      }
      case 123: // {
      case 91: // [
        open.push(keys);
        if (open.length > maxDepth) return 'TOO_DEEP';
        keyComes = text.charCodeAt(at) === 123;
        keys = keyComes ? new Keys() : null;
        break;
      case 125: // }
      case 93: // ]
        keys = open.pop() ?? null;
        keyComes = false;
        break;
      case 44: // ,
        keyComes = keys !== null;
    }
  }
  return null;
}

/** Where the closing quote stands; the end of the text when there is none. */
function endOfString(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH) before--;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}

/** The keys of one object. Most have few, and many only one: a set is made for the second. */
class Keys {
  private first: string | undefined;
  private all: Set<string> | undefined;

  /** False for a key that is already there. */
  add(text: string, from: number, to: number): boolean {
    const key = nameBetween(text, from, to);
    if (this.first === undefined) {
      this.first = key;
      return true;
    }
    this.all ??= new Set([this.first]);
    const { size } = this.all;
    return this.all.add(key).size > size;
  }
}

/** `"a"` and `"\u0061"` are the same key. */
function nameBetween(text: string, from: number, to: number): string {
  const written = text.slice(from + 1, to);
  if (!written.includes('\\')) return written;
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}
