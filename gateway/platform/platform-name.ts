/** The name under which the platform's fields stand in the supergraph. */
export const PLATFORM = 'platform';
