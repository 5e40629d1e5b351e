import type { CitizenId, HouseholdId } from './brand.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Without I, L, O and U: a code is read over the telephone and typed by hand. */
const BODY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY_LENGTH = 12;
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{12}[0-9A-Z]$/;

/** Uniform random integers in `[0, exclusiveMax)`. Injected, so that a generator is deterministic by its seed. */
export type RandomInteger = (exclusiveMax: number) => number;

/** A new code: twelve random characters (60 bits) and a check character. */
export function createSocialSecurityCode(random: RandomInteger): CitizenId {
  // The only place that may call a text a citizen's code without checking it.
  return createCode(random) as CitizenId;
}

/** Households carry codes of the same shape; the register keeps the two kinds apart. */
export function createHouseholdCode(random: RandomInteger): HouseholdId {
  return createCode(random) as HouseholdId;
}

/** True when the text has the shape of a code and its check character fits. Says nothing about existence. */
export function isSocialSecurityCode(text: string): text is CitizenId {
  return SHAPE.test(text) && checkCharacter(text.slice(0, BODY_LENGTH)) === text.at(-1);
}

function createCode(random: RandomInteger): string {
  let body = '';
  for (let index = 0; index < BODY_LENGTH; index += 1) {
    body += BODY_ALPHABET.charAt(random(BODY_ALPHABET.length));
  }
  return body + checkCharacter(body);
}

/** ISO 7064 MOD 37,36: finds every single wrong character and nearly every swap of neighbours. */
function checkCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}
