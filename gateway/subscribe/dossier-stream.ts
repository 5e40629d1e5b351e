import { COMPLETE_EVENT, KEEP_ALIVE, nextEvent } from './event-text.js';
import type { EventWriter } from './event-writer.js';
import type { StreamSettings } from './read-stream-settings.js';

/** What happened since the last event. */
export interface Happening {
  readonly agencies: readonly string[];
  readonly toldAt: Date;
}

/** What the corridor made of an event, or of a look at whether the stream may go on. */
export type EventAnswer =
  | { readonly kind: 'EVENT' | 'LAST'; readonly json: string; readonly onNotTaken?: () => void }
  /** Nothing to tell, and the stream may go on. */
  | { readonly kind: 'STANDS' }
  /** There is too much to do now; what happened is not forgotten. */
  | { readonly kind: 'LATER' };

export interface DossierStreamParts {
  readonly writer: EventWriter;
  /** Null: only whether the stream may go on. Never rejects. */
  readonly answer: (happening: Happening | null) => Promise<EventAnswer>;
  readonly settings: StreamSettings;
  readonly nowMs: () => number;
}

export interface DossierStream {
  /** Told at once when the last event is long enough ago; else with whatever else happens until then. */
  tell(agency: string, toldAt: Date): void;
  /** Looks at what is due; called by the one clock of all streams. */
  tick(): void;
  /** The last event of the stream. */
  end(json: string): void;
  /** The connection is gone. */
  forget(): void;
}

/** One client's stream: events in their order, one at a time, each decided anew. It has no timer of its own. */
export function createDossierStream(parts: DossierStreamParts): DossierStream {
  const stream = new Stream(parts);
  return {
    tell: (agency, toldAt) => stream.tell(agency, toldAt),
    tick: () => stream.tick(),
    end: (json) => stream.end(json),
    forget: () => stream.forget(),
  };
}

class Stream {
  private happened: Happening | null = null;
  private isBusy = false;
  private isOver = false;
  private mayTellFromMs = 0;
  private writtenMs: number;
  private checkedMs: number;

  constructor(private readonly parts: DossierStreamParts) {
    this.writtenMs = parts.nowMs();
    this.checkedMs = this.writtenMs;
  }

  tell(agency: string, toldAt: Date): void {
    this.happened = join(this.happened, { agencies: [agency], toldAt });
    if (this.isFree() && this.parts.nowMs() >= this.mayTellFromMs) this.tellWhatHappened();
  }

  tick(): void {
    const { writer, settings, nowMs } = this.parts;
    const now = nowMs();
    const waitingSinceMs = writer.waitingSinceMs();
    if (waitingSinceMs !== null && now - waitingSinceMs >= settings.unreadTimeoutMs) writer.cut();
    if (!this.isFree()) return;
    if (this.happened !== null && now >= this.mayTellFromMs) this.tellWhatHappened();
    else if (now - this.checkedMs >= settings.checkMs) void this.run(null);
    else if (now - this.writtenMs >= settings.keepAliveMs) this.write(KEEP_ALIVE);
  }

  end(json: string, onNotTaken?: () => void): void {
    if (this.isOver) return;
    this.isOver = true;
    this.parts.writer.end(`${nextEvent(json)}${COMPLETE_EVENT}`, onNotTaken);
  }

  forget(): void {
    this.isOver = true;
    this.happened = null;
  }

  private isFree(): boolean {
    return !this.isOver && !this.isBusy && this.parts.writer.waitingSinceMs() === null;
  }

  private tellWhatHappened(): void {
    const told = this.happened;
    this.happened = null;
    this.mayTellFromMs = this.parts.nowMs() + this.parts.settings.paceMs;
    void this.run(told);
  }

  private async run(told: Happening | null): Promise<void> {
    this.isBusy = true;
    this.take(await this.parts.answer(told), told);
    this.isBusy = false;
  }

  private take(result: EventAnswer, told: Happening | null): void {
    if (result.kind === 'LATER') {
      this.happened = join(told, this.happened);
      return;
    }
    this.checkedMs = this.parts.nowMs();
    if (result.kind === 'STANDS') return;
    // It is in the log as delivered, and the stream ended meanwhile.
    if (this.isOver) result.onNotTaken?.();
    else if (result.kind === 'LAST') this.end(result.json, result.onNotTaken);
    else this.write(nextEvent(result.json), result.onNotTaken);
  }

  private write(text: string, onNotTaken?: () => void): void {
    this.writtenMs = this.parts.nowMs();
    this.parts.writer.write(text, onNotTaken);
  }
}

/** Every agency once, the moment of the later one. */
function join(earlier: Happening | null, later: Happening | null): Happening | null {
  if (earlier === null || later === null) return earlier ?? later;
  return { agencies: [...new Set([...earlier.agencies, ...later.agencies])], toldAt: later.toldAt };
}
