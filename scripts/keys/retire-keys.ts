import { StartFailure } from '../start/start-failure.js';
import { changeRings, isShared, type Section, type StoredKey, type StoredRing } from './keys-file.js';

export interface Retirement {
  readonly only: ReadonlySet<Section>;
  readonly now: Date;
  /** Ends every overlap: only the newest key stays. Without it those go whose overlap is over, which nobody accepts any more. */
  readonly endOverlaps: boolean;
}

/**
 * Takes old keys out of the file. Pseudonyms and seals keep theirs, since entries and reports of years are read by them; of checkpoints
 * the private half goes, and the public one stays for whoever verifies. Answers the rings that are named.
 */
export function retireKeys(path: string, retirement: Retirement): readonly StoredRing[] {
  const { only } = retirement;
  return changeRings(path, (ring) => (only.has(ring.section) ? remaining(ring, retirement) : ring.keys)).filter(({ section }) =>
    only.has(section),
  );
}

function remaining({ section, keys }: StoredRing, { now, endOverlaps }: Retirement): readonly StoredKey[] {
  const [newest, ...older] = keys;
  if (newest === undefined) return keys;
  if (section === 'checkpoints') return [newest, ...older.map(({ id, publicKey }) => ({ id, publicKey }))];
  if (!isShared(section)) return keys;
  // What counts an hour must not change within it.
  const endsEarly = endOverlaps && section !== 'quota';
  if (endsEarly && older.length > 0) assertSigns(newest, now);
  return [newest, ...older.filter(({ acceptedUntil }) => !endsEarly && Date.parse(acceptedUntil ?? '') > now.getTime())];
}

/** Until the new key signs, the old one does: without it every request would be refused. */
function assertSigns({ id, signsFrom }: StoredKey, now: Date): void {
  if (signsFrom === undefined || Date.parse(signsFrom) <= now.getTime()) return;
  throw new StartFailure({
    vi: `Khóa ${id} bắt đầu ký lúc ${signsFrom}: hãy bỏ khóa cũ sau thời điểm đó.`,
    en: `The key ${id} begins to sign at ${signsFrom}: retire the old one after that.`,
  });
}
