/** What one request may be, counted before any agency is asked. Each figure is a setting of the gateway. */
export interface RequestLimits {
  /** Of a request's body. */
  readonly bytes: number;
  /** Objects and lists inside each other, the body itself counted. */
  readonly jsonDepth: number;
  /** Of the document, comments left out. */
  readonly tokens: number;
  /** Selections inside each other: fields, inline fragments and spreads alike. */
  readonly depth: number;
  /** Fields at the root of the operation. */
  readonly rootFields: number;
  /** Fields once all fragments are spread out. */
  readonly positions: number;
  /** Inline fragments and spreads, as they are written. */
  readonly fragments: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields that stand a second time under the same name in one selection. */
  readonly repeatedFields: number;
  /** Values of one list in an argument, literal or variable, the same value twice included. */
  readonly listInput: number;
}

/** What is counted of a document; the other limits are about the request around it. */
export type DocumentLimits = Omit<RequestLimits, 'bytes' | 'jsonDepth'>;

/**
 * The largest operations of this project are the profile with every field of a citizen (2,300 tokens, 1,900 positions, 6 deep) and the one that names every
 * field of the graph (5,400 tokens, 4,200 positions, 45 root fields); tools introspect 15 deep. Nobody who reads a graph needs more than a few times that.
 */
export const DEFAULT_LIMITS: RequestLimits = {
  bytes: 1_048_576,
  jsonDepth: 18,
  tokens: 15_000,
  depth: 40,
  rootFields: 60,
  positions: 10_000,
  fragments: 500,
  aliases: 200,
  directives: 200,
  repeatedFields: 200,
  listInput: 100,
};
