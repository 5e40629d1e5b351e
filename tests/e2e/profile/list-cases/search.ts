import { OF_CITIZENS, type ListCase, type ListVariant } from './list-case.js';

/** The registered name without marks and capitals, by PostgreSQL's own normalisation and not by the product's functions. */
const PLAIN = `lower(regexp_replace(translate(normalize(t.full_name, NFD), 'Đđ', 'Dd'), '[\\u0300-\\u036f]', '', 'g'))`;
const WORDS = `string_to_array(${PLAIN}, ' ')`;
const MIDDLE = `(${WORDS})[2:cardinality(${WORDS}) - 1]`;

interface Asked {
  readonly name: string;
  /** The words of the name without marks: family name, middle names, given name. */
  readonly words: readonly string[];
  readonly bornYear?: number;
}

/** Family and given name are the asked ones and the middle names of one side are all among those of the other; closest first. */
function named({ name, words, bornYear }: Asked): ListVariant {
  const middle = `ARRAY[${words
    .slice(1, -1)
    .map((word) => `'${word}'`)
    .join(', ')}]::text[]`;
  const ends = `(${WORDS})[1] = '${words.at(0) ?? ''}' AND (${WORDS})[cardinality(${WORDS})] = '${words.at(-1) ?? ''}'`;
  const born = bornYear === undefined ? '' : ` AND extract(year FROM t.birth_date) = ${bornYear}`;
  const same = `CASE WHEN lower(t.full_name) = lower('${name}') THEN 0 ELSE 1 END`;
  return {
    name: `of «${name}»${bornYear === undefined ? '' : ' and a year'}`,
    given: { name, ...(bornYear === undefined ? {} : { bornYear }) },
    where: `${ends} AND (${MIDDLE} <@ ${middle} OR ${middle} <@ ${MIDDLE})${born}`,
    order: `CASE WHEN ${PLAIN} = '${words.join(' ')}' THEN ${same} ELSE 2 + abs(cardinality(${MIDDLE}) - ${words.length - 2}) END`,
  };
}

/** No filter and no order of its own: the arguments are what is looked for, the closest comes first. */
export const SEARCH_CASE: ListCase = {
  list: 'searchCitizens',
  agency: 'population',
  table: 'citizen',
  ...OF_CITIZENS,
  owner: 'id',
  variants: [
    named({ name: 'Nguyễn Hà', words: ['nguyen', 'ha'] }),
    named({ name: 'Nguyễn Hà', words: ['nguyen', 'ha'], bornYear: 2003 }),
    named({ name: 'nguyen thi ha', words: ['nguyen', 'thi', 'ha'] }),
    named({ name: 'Nguyễn Khánh Hà', words: ['nguyen', 'khanh', 'ha'] }),
  ],
};
