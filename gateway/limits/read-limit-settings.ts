import { DEFAULT_LIMITS, type RequestLimits } from './limits.js';

/** Setting of each figure. */
export const LIMIT_SETTINGS = {
  bytes: 'ASXH_MAX_BODY_BYTES',
  jsonDepth: 'ASXH_MAX_JSON_DEPTH',
  tokens: 'ASXH_MAX_TOKENS',
  depth: 'ASXH_MAX_DEPTH',
  rootFields: 'ASXH_MAX_ROOT_FIELDS',
  positions: 'ASXH_MAX_POSITIONS',
  fragments: 'ASXH_MAX_FRAGMENTS',
  aliases: 'ASXH_MAX_ALIASES',
  directives: 'ASXH_MAX_DIRECTIVES',
  repeatedFields: 'ASXH_MAX_REPEATED_FIELDS',
  listInput: 'ASXH_MAX_LIST_INPUT',
} as const satisfies Record<keyof RequestLimits, string>;

export function readLimitSettings(readNumber: (name: string, otherwise: number) => number): RequestLimits {
  const figure = (limit: keyof RequestLimits) => readNumber(LIMIT_SETTINGS[limit], DEFAULT_LIMITS[limit]);
  return {
    bytes: figure('bytes'),
    jsonDepth: figure('jsonDepth'),
    tokens: figure('tokens'),
    depth: figure('depth'),
    rootFields: figure('rootFields'),
    positions: figure('positions'),
    fragments: figure('fragments'),
    aliases: figure('aliases'),
    directives: figure('directives'),
    repeatedFields: figure('repeatedFields'),
    listInput: figure('listInput'),
  };
}
