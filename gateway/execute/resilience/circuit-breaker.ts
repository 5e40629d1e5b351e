export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** `NEUTRAL` says nothing about the agency: the client left, or gave it too little time. */
export type CallOutcome = 'SUCCESS' | 'FAILURE' | 'NEUTRAL';

export interface BreakerSettings {
  /** How far back calls count. */
  readonly windowMs: number;
  /** With fewer calls in the window nothing is concluded. */
  readonly minimumCalls: number;
  /** The share of failed calls from which on the agency is left alone. */
  readonly failureShare: number;
  /** How long at first; twice as long each time that the trial fails. */
  readonly openMs: number;
  readonly maxOpenMs: number;
}

/** A call that was let through; tells its outcome once. */
export type SettleCall = (outcome: CallOutcome) => void;

export interface BreakerSnapshot {
  readonly state: BreakerState;
  readonly calls: number;
  readonly failures: number;
}

export interface CircuitBreaker {
  /** Null while the agency is left alone. */
  enter(): SettleCall | null;
  isRefusing(): boolean;
  snapshot(): BreakerSnapshot;
}

const SLICES = 10;
/** Gateways that lost an agency together do not all try it again together. */
const JITTER_SHARE = 0.5;

/**
 * Leaves an agency alone that mostly fails, and lets one call at a time try whether it is back. A refusal is UNAVAILABLE, never an
 * empty answer. Outcomes of calls from before a change of state are not counted.
 */
export function createCircuitBreaker(settings: BreakerSettings, nowMs: () => number, random: () => number): CircuitBreaker {
  const window = createRollingCounts(settings.windowMs);
  let state: BreakerState = 'CLOSED';
  let epoch = 0;
  let openings = 0;
  let opensUntilMs = 0;
  let isTrialRunning = false;

  const become = (next: BreakerState): void => {
    state = next;
    epoch++;
    isTrialRunning = false;
    window.clear();
  };
  const open = (): void => {
    const fullMs = Math.min(settings.maxOpenMs, settings.openMs * 2 ** openings);
    opensUntilMs = nowMs() + fullMs * (1 - JITTER_SHARE * random());
    openings++;
    become('OPEN');
  };
  const settleCounted = (outcome: CallOutcome): void => {
    if (outcome === 'NEUTRAL') return;
    const { calls, failures } = window.add(nowMs(), outcome === 'FAILURE');
    if (outcome === 'FAILURE' && calls >= settings.minimumCalls && failures / calls >= settings.failureShare) open();
  };
  const settleTrial = (outcome: CallOutcome): void => {
    isTrialRunning = false;
    if (outcome === 'FAILURE') open();
    if (outcome !== 'SUCCESS') return;
    openings = 0;
    become('CLOSED');
  };
  const isRefusing = (): boolean => {
    if (state === 'OPEN' && nowMs() >= opensUntilMs) become('HALF_OPEN');
    return state === 'OPEN' || (state === 'HALF_OPEN' && isTrialRunning);
  };
  return {
    isRefusing,
    enter() {
      if (isRefusing()) return null;
      const entered = epoch;
      const isTrial = state === 'HALF_OPEN';
      isTrialRunning = isTrial;
      let isSettled = false;
      return (outcome) => {
        if (isSettled || entered !== epoch) return;
        isSettled = true;
        if (isTrial) settleTrial(outcome);
        else settleCounted(outcome);
      };
    },
    snapshot: () => ({ state, ...window.read(nowMs()) }),
  };
}

interface Slice {
  index: number;
  calls: number;
  failures: number;
}

/** Counts of the last `windowMs`, in slices: a call is forgotten at most one slice too early. */
function createRollingCounts(windowMs: number) {
  const sliceMs = Math.max(1, windowMs / SLICES);
  let slices: Slice[] = [];
  const read = (nowMs: number) => {
    const oldest = Math.floor(nowMs / sliceMs) - SLICES;
    slices = slices.filter(({ index }) => index > oldest);
    return slices.reduce((sum, { calls, failures }) => ({ calls: sum.calls + calls, failures: sum.failures + failures }), {
      calls: 0,
      failures: 0,
    });
  };
  return {
    read,
    add(nowMs: number, isFailure: boolean) {
      const index = Math.floor(nowMs / sliceMs);
      let slice = slices.at(-1);
      if (slice?.index !== index) slices.push((slice = { index, calls: 0, failures: 0 }));
      slice.calls++;
      if (!isFailure) return { calls: 0, failures: 0 };
      slice.failures++;
      return read(nowMs);
    },
    clear() {
      slices = [];
    },
  };
}
