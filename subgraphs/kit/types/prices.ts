import { Directive } from 'type-graphql';

/**
 * What a field costs, for the gateway's price of an operation: `@cost` and `@listSize` of the IBM cost specification, as federation composes them. A field that
 * says nothing is 1 for an object and 0 for a value; a list must say how long it is.
 */

/** A page: as many records as `first` says, in `nodes` and in `edges`. */
export function Paged(): ReturnType<typeof Directive> {
  return Directive('@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)');
}

/** A list that nothing slices: what the records of a citizen with much on file come to, rather than the average. */
export function AssumedSize(records: number): ReturnType<typeof Directive> {
  return Directive(`@listSize(assumedSize: ${records})`);
}

/** The field is dearer than a row that is read with others: a statement of its own, a search, a count. 1 is such a row. */
export function Weight(weight: number): ReturnType<typeof Directive> {
  return Directive(`@cost(weight: ${weight})`);
}
