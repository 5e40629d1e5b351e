import type { ChangeListener, Hearing } from '../directory/hear-changes.js';
import type { OpenDirectory } from '../directory/open-directory.js';

/** The process' one connection to the feed of changes, open while somebody is to be told. */
export interface ChangeEar {
  /** Resolves when every change from now on is heard; rejects when none can be. */
  listen(): Promise<void>;
  hears(): boolean;
  probe(): void;
  close(): Promise<void>;
}

export function createChangeEar(directory: Pick<OpenDirectory, 'hearChanges'> | null, listener: ChangeListener): ChangeEar {
  let opening: Promise<Hearing> | null = null;
  let hearing: Hearing | null = null;

  const openOne = (): Promise<Hearing> => {
    if (directory === null) return Promise.reject(new Error('There is no directory that could tell of changes.'));
    const opened: Promise<Hearing> = directory
      .hearChanges({
        onChange: listener.onChange,
        onLost() {
          if (opening !== opened) return;
          [opening, hearing] = [null, null];
          listener.onLost();
        },
      })
      .then((found) => {
        if (opening === opened) hearing = found;
        return found;
      });
    return opened;
  };
  return {
    async listen() {
      const opened = (opening ??= openOne());
      try {
        await opened;
      } catch (error) {
        if (opening === opened) opening = null;
        throw error;
      }
    },
    hears: () => hearing !== null,
    probe: () => hearing?.probe(),
    async close() {
      const opened = opening;
      [opening, hearing] = [null, null];
      await opened?.then((found) => found.stop()).catch(() => undefined);
    },
  };
}
