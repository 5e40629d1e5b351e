import { createHash } from 'node:crypto';

/** What an attacker sends, again and again; `undefined` for one that sends slowly instead. The number makes each request another one. */
export interface HostileKind {
  readonly title: string;
  readonly bodyOf?: (number: number) => string;
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const document = (query: string, variables: Readonly<Record<string, unknown>> = {}): string => JSON.stringify({ query, variables });
const SEARCH = 'query ($name: String!) { searchCitizens(name: $name, first: 100) { totalCount nodes { id } } }';
const OPEN_CASE = 'mutation ($input: OpenCaseInput!) { openCase(input: $input, idempotencyKey: "key-12345678") { number } }';
const CODES = Array<string>(10_000).fill('A00000000000R');

/** Group C of the attack cases, as far as a body, or the lack of one, is what hurts. */
export const HOSTILE_KINDS: readonly HostileKind[] = [
  {
    title: 'C1 fifty levels',
    bodyOf: (n) => document(`{ a${n}: me ${'{ household { members { citizen '.repeat(17)} { id } ${'} } }'.repeat(17)} }`),
  },
  { title: 'C2 a thousand aliases', bodyOf: (n) => document(`{ me { ${times(1_000, (index) => `a${n}x${index}: id`)} } }`) },
  { title: 'C4 a thousand directives', bodyOf: (n) => document(`{ a${n}: me { id ${times(1_000, () => '@include(if: true)')} } }`) },
  { title: 'C8 fifteen thousand tokens', bodyOf: (n) => document(`{ a${n} ${times(14_999, () => 'a')} }`) },
  { title: 'C8 two megabytes', bodyOf: (n) => document(`{ a${n}: __typename } # ${'x'.repeat(2_100_000)}`) },
  {
    title: 'C9 inline fragments',
    bodyOf: (n) => document(`{ a${n}: me ${`{ ${times(40, () => '... { id }')} ... `.repeat(30)} { id } ${'}'.repeat(30)} }`),
  },
  { title: 'C12 ten thousand codes', bodyOf: () => document(OPEN_CASE, { input: { kind: 'BENEFIT_APPRAISAL', citizens: CODES } }) },
  { title: 'C13 slow senders' },
  { title: 'C15 a name of ten thousand letters', bodyOf: (n) => document(SEARCH, { name: `${n} ${'%_an '.repeat(2_000)}` }) },
  {
    title: 'C16 ten thousand levels of JSON',
    bodyOf: () => `{"query":"{ __typename }","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
  },
  {
    title: 'C17 new hashes',
    bodyOf: (n) =>
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(String(n)).digest('hex') } } }),
  },
  { title: 'C18 never the same literal', bodyOf: (n) => document(`{ administrativeUnit(code: "${n}") { name } }`) },
  { title: 'C20 dear lists', bodyOf: () => document('{ citizens(first: 100) { totalCount nodes { residences { unit { name } } } } }') },
];
