/**
 * Made when it is first asked for, and kept: whoever asks meanwhile waits for the same one, and afterwards it is at hand without waiting. What
 * could not be made is forgotten: the next one who asks has it made anew.
 */
export function once<Value extends object>(make: () => Promise<Value>): () => Value | Promise<Value> {
  let made: Value | undefined;
  let making: Promise<Value> | undefined;
  const start = async (): Promise<Value> => {
    try {
      made = await make();
      return made;
    } finally {
      making = undefined;
    }
  };
  return () => made ?? (making ??= start());
}
