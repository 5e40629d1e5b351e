/** The names of one register are compared again and again. */
const knownWords = new Map<string, string[]>();

/** The words of a name without marks and case. */
export function wordsOf(name: string): string[] {
  const words = knownWords.get(name) ?? splitName(name);
  knownWords.set(name, words);
  return words;
}

function splitName(name: string): string[] {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
  return plain.split(/[-.,/\s'’ʼ]+/u).filter((word) => word !== '');
}

/** A name with its marks, wherever in its syllable a tone is placed. */
export function tonedOf(name: string): string {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  const syllables = name.trim().toLowerCase().normalize('NFD').split(' ');
  return syllables.map((syllable) => syllable.replaceAll(tone, '') + [...syllable.matchAll(tone)].join('')).join(' ');
}
