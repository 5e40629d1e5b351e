import type { Fault } from '../execute/fault.js';
import { findUnexplained } from '../http/fault-errors.js';
import type { Written } from '../project/compile-projection.js';

type Path = readonly (string | number)[];

/** The JSON text of a result. Unlike the real corridor it passes subgraphs' own words on: nobody's data stands behind an open gateway. */
export function writeOpenAnswer({ json, bubbled }: Written, faults: readonly Fault[]): string {
  const unexplained = findUnexplained(bubbled, faults, []).map((path) => writeError('A subgraph sent what the type forbids.', path, {}));
  const errors = [...new Set([...faults.map(writeFault), ...unexplained])];
  return errors.length === 0 ? `{"data":${json}}` : `{"errors":[${errors.join(',')}],"data":${json}}`;
}

function writeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'error':
      return writeError(fault.message, fault.path, { ...fault.extensions, service: fault.subgraph });
    case 'unavailable':
      return writeError('The subgraph did not answer.', fault.path, {
        code: 'UNAVAILABLE',
        cause: fault.cause,
        service: fault.subgraph,
      });
    case 'unsupported':
      return writeError('The gateway does not execute this.', fault.path, { code: 'UNSUPPORTED', feature: fault.feature });
  }
}

/** A path with `"*"` is no path of the specification: it stands in `extensions`. */
function writeError(message: string, path: Path, facts: Readonly<Record<string, unknown>>): string {
  const everywhere = path.includes('*');
  const extensions = everywhere ? { ...facts, path } : facts;
  return JSON.stringify({ message, path: everywhere || path.length === 0 ? undefined : path, extensions });
}
