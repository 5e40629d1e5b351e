import { startChild, type ChildOptions, type RunningChild } from './child.js';

/** The processes of one stack, ended together: one that hangs does not keep the others waiting for their turn. */
export class ChildGroup implements AsyncDisposable {
  readonly #children: RunningChild[] = [];
  #stopping = false;

  start(options: ChildOptions): RunningChild {
    if (this.#stopping) throw new Error(`the stack is stopping, ${options.name} is not started`);
    const child = startChild(options);
    this.#children.push(child);
    return child;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#children.map((child) => child.stop()));
  }
}
