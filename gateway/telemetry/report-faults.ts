import type { Incident } from '../directory/lock/enforce.js';
import type { Fault } from '../execute/fault.js';
import type { Written } from '../project/compile-projection.js';
import type { Logger } from './logger.js';

/** Which agency failed and how, for the operator. A subgraph's message could quote a person's data: only its code is kept. */
export function reportFaults(log: Logger, requestId: string, faults: readonly Fault[], bubbled: Written['bubbled']): void {
  const seen = new Set<string>();
  for (const fault of faults) {
    const subgraph = fault.kind === 'unsupported' ? null : fault.subgraph;
    const what = fault.kind === 'unavailable' ? fault.cause : fault.kind === 'error' ? (fault.code ?? 'NO_CODE') : fault.feature;
    const key = `${subgraph ?? ''} ${what}`;
    if (seen.has(key)) continue;
    seen.add(key);
    log.warn({ requestId, subgraph, fault: what.slice(0, 64) }, 'subgraph fault');
  }
  if (bubbled.length > 0) log.warn({ requestId, positions: bubbled.length }, 'values that their type forbids');
}

/** A subgraph delivered what the directory does not confirm: its own rule is wrong, or the directory lags. */
export function reportIncidents(log: Logger, requestId: string, incidents: readonly Incident[]): void {
  const counts = new Map<string, number>();
  for (const { typeName, coordinate } of incidents) counts.set(coordinate ?? typeName, (counts.get(coordinate ?? typeName) ?? 0) + 1);
  for (const [coordinate, positions] of counts)
    log.error({ requestId, coordinate, positions }, 'the second lock refused what a subgraph delivered');
}

/** Our own bug: where it happened, without its message, which could quote a value. */
export function reportBug(log: Logger, requestId: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  log.error({ requestId, error: error instanceof Error ? error.name : typeof error, stack: stack.slice(0, 12) }, 'internal error');
}
