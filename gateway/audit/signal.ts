/** Something to wait for that can happen again and again. */
export class Signal {
  #next = Promise.withResolvers<null>();

  /** Resolves when it was raised, at once if that was before. */
  get raised(): Promise<null> {
    return this.#next.promise;
  }
  raise(): void {
    this.#next.resolve(null);
  }
  lower(): void {
    this.#next = Promise.withResolvers<null>();
  }
}
