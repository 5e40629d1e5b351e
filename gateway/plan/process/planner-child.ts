import { fork } from 'node:child_process';
import type { FromPlanner, Planned } from './messages.js';

/** A plan, or how the process ended that should have made it. */
export type Attempted = Planned | { readonly ended: string };

/** One planner process, from its start to its end. */
export interface PlannerChild {
  /** Rejects when it ends before, with what it said of a supergraph that it cannot plan for. */
  readonly ready: Promise<void>;
  /** By which signal; `EXIT` for none. */
  readonly ended: Promise<string>;
  /** One text at a time, after `ready`. */
  ask(text: string): Promise<Attempted>;
  /** At once, whatever it does. */
  end(): void;
}

export interface ChildOptions {
  /** Path of its program. */
  readonly program: string;
  readonly supergraphSdl: string;
  /** Computing time of one plan. */
  readonly timeoutMs: number;
}

/** V8 needs little in a process whose work is done by native code. */
const MEMORY = ['--max-semi-space-size=1', '--max-old-space-size=128'];

/** Without an environment, since secrets stand in ours, and without outputs, since what a panic prints can quote an operation. */
export function startPlannerChild({ program, supergraphSdl, timeoutMs }: ChildOptions): PlannerChild {
  const child = fork(program, { execArgv: MEMORY, env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const ready = Promise.withResolvers<undefined>();
  const ended = Promise.withResolvers<string>();
  let endedBy: string | null = null;
  let answer: (attempted: Attempted) => void = () => undefined;
  child.on('message', (message: FromPlanner) => {
    if ('ready' in message) ready.resolve(undefined);
    else if ('failed' in message) ready.reject(new Error(message.failed));
    else answer(message);
  });
  const end = (cause: string): void => {
    ready.reject(new Error('The planner process ended before it was ready.'));
    endedBy ??= cause;
    ended.resolve(cause);
    answer({ ended: cause });
  };
  child.once('exit', (_, signal) => {
    end(signal ?? 'EXIT');
  });
  child.once('error', () => {
    end('EXIT');
  });
  // A text that could not be sent because the process is gone is told by its end.
  const send = (message: object): void => void child.send(message, () => undefined);
  send({ supergraph: supergraphSdl, timeoutMs });
  // The gateway does not live for its planner: whoever waits for a plan waits by a timer of their own.
  child.unref();
  child.channel?.unref();
  return {
    ready: ready.promise,
    ended: ended.promise,
    ask: (text) =>
      new Promise((resolve) => {
        answer = resolve;
        if (endedBy === null) send({ text });
        else resolve({ ended: endedBy });
      }),
    end: () => void child.kill('SIGKILL'),
  };
}
