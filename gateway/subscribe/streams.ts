import type { ServerResponse } from 'node:http';
import type { CitizenId } from '../../schema/contract/brand.js';
import type { ErrorCode, Language } from '../../schema/contract/error-codes.js';
import type { OpenDirectory } from '../directory/open-directory.js';
import { refusalAnswer, type Answer } from '../http/respond.js';
import type { DossierChange } from '../platform/platform-context.js';
import type { ToldChange } from '../directory/tell-changes.js';
import { createChangeEar, type ChangeEar } from './change-ear.js';
import { createDossierStream, type DossierStream, type EventAnswer, type Happening } from './dossier-stream.js';
import { errorResult, EVENT_STREAM_TYPE, KEEP_ALIVE } from './event-text.js';
import { createEventWriter } from './event-writer.js';
import type { StreamSettings } from './read-stream-settings.js';
import { createStreamBook } from './stream-book.js';
import { createStreamCount, type StreamCount } from './stream-count.js';

/** A citizen who may be told, and their connection. */
export interface Subscriber {
  readonly own: CitizenId;
  readonly language: Language;
  readonly response: ServerResponse;
  /** Never rejects. */
  readonly answer: (change: DossierChange | null) => Promise<EventAnswer>;
}

export interface Streams {
  /** The answer that begins the stream, or the one that says why there is none. */
  open(subscriber: Subscriber): Promise<Answer>;
  /** Streams that are open now. */
  count(): number;
  /** Ends every stream, each told so, and begins no other. */
  stop(): Promise<void>;
}

export interface StreamsParts {
  /** Null where the engine alone is measured: nobody can then be told of anything. */
  readonly directory: Pick<OpenDirectory, 'hearChanges' | 'staleAgencies' | 'find'> | null;
  readonly settings: StreamSettings;
  readonly nowMs: () => number;
  readonly clock: () => Date;
}

const RETRY_LATER_SECONDS = '30';
const LONGEST_TICK_MS = 1_000;

/**
 * All streams of one process: one connection that hears of changes and one clock, while there is a stream at all. When the feed of changes is lost, or one agency has
 * not been heard of for too long, every stream ends and says so: a stream that lives is never silently behind.
 */
export function createStreams(parts: StreamsParts): Streams {
  const streams = new ProcessStreams(parts);
  return { open: (subscriber) => streams.open(subscriber), count: () => streams.count(), stop: () => streams.stop() };
}

class ProcessStreams {
  private readonly book = createStreamBook();
  private readonly places: StreamCount;
  private readonly ear: ChangeEar;
  private timer: NodeJS.Timeout | null = null;
  private probedMs = 0;
  private isStopping = false;

  constructor(private readonly parts: StreamsParts) {
    this.places = createStreamCount(parts.settings);
    this.ear = createChangeEar(parts.directory, {
      onChange: (change) => this.spread(change),
      onLost: () => this.endAll({ cause: 'FEED_LOST' }),
    });
  }

  count(): number {
    return this.book.count();
  }

  async open(subscriber: Subscriber): Promise<Answer> {
    const { own, language, response } = subscriber;
    if (this.isStopping || this.parts.directory === null || this.silentAgencies().length > 0)
      return refused('CHANGES_UNAVAILABLE', language);
    if (!this.places.take(own)) return refused('TOO_MANY_STREAMS', language);
    const release = () => this.release(own);
    if (response.destroyed) release();
    else response.once('close', release);
    try {
      await this.ear.listen();
      const code = await this.codeOfToday(own);
      return { status: 200, body: '', headers: STREAM_HEADERS, onOpen: () => this.begin(subscriber, code) };
    } catch {
      return refused('CHANGES_UNAVAILABLE', language);
    }
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.endAll({ cause: 'STOPPING' });
    this.stopClock();
    await this.ear.close();
  }

  private begin(subscriber: Subscriber, code: string): void {
    const { language, response, answer } = subscriber;
    const { settings, nowMs } = this.parts;
    const writer = createEventWriter(response, nowMs);
    writer.write(KEEP_ALIVE);
    const stream: DossierStream = createDossierStream({
      writer,
      settings,
      nowMs,
      answer: (happening) => (happening === null ? answer(null) : this.tell(stream, happening, subscriber)),
    });
    this.book.add({ stream, language, code });
    response.once('close', () => {
      this.book.remove(stream);
      stream.forget();
    });
    const tickMs = Math.min(LONGEST_TICK_MS, settings.keepAliveMs, settings.checkMs, settings.paceMs);
    this.timer ??= setInterval(() => this.tick(), tickMs).unref();
    if (this.isStopping || !this.ear.hears()) stream.end(errorResult('CHANGES_UNAVAILABLE', language, [{ cause: 'FEED_LOST' }]));
  }

  /** The code is looked up each time: it may have become another one's alias by this very change. */
  private async tell(stream: DossierStream, happening: Happening, { own, language, answer }: Subscriber): Promise<EventAnswer> {
    try {
      const citizenId = await this.codeOfToday(own);
      this.book.move(stream, citizenId);
      return await answer({ ...happening, citizenId });
    } catch {
      return { kind: 'LAST', json: errorResult('CHANGES_UNAVAILABLE', language, [{ cause: 'DIRECTORY_UNAVAILABLE' }]) };
    }
  }

  private spread({ agency, citizenIds }: ToldChange): void {
    const toldAt = this.parts.clock();
    for (const id of citizenIds) for (const { stream } of this.book.of(id)) stream.tell(agency, toldAt);
  }

  private tick(): void {
    const { settings, nowMs } = this.parts;
    const agencies = this.silentAgencies();
    if (agencies.length > 0) this.endAll({ cause: 'AGENCY_SILENT', agencies });
    if (nowMs() - this.probedMs >= settings.checkMs) {
      this.probedMs = nowMs();
      this.ear.probe();
    }
    for (const { stream } of this.book.all()) stream.tick();
  }

  private endAll(facts: object): void {
    for (const { stream, language } of this.book.all()) stream.end(errorResult('CHANGES_UNAVAILABLE', language, [facts]));
  }

  private silentAgencies(): readonly string[] {
    return [...(this.parts.directory?.staleAgencies() ?? [])];
  }

  private async codeOfToday(own: string): Promise<string> {
    return (await this.parts.directory?.find([own], []))?.citizens.get(own)?.citizenId ?? own;
  }

  /** With the last stream the process stops listening. */
  private release(own: string): void {
    this.places.release(own);
    if (this.places.count() > 0) return;
    this.stopClock();
    void this.ear.close();
  }

  private stopClock(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}

/** No proxy holds events back, and whoever subscribes again does so on a connection that may lead elsewhere. */
const STREAM_HEADERS = { 'content-type': EVENT_STREAM_TYPE, 'x-accel-buffering': 'no', connection: 'close' } as const;

function refused(code: Extract<ErrorCode, 'CHANGES_UNAVAILABLE' | 'TOO_MANY_STREAMS'>, language: Language): Answer {
  const answer = refusalAnswer(code, language);
  return code === 'TOO_MANY_STREAMS' ? { ...answer, headers: { ...answer.headers, 'retry-after': RETRY_LATER_SECONDS } } : answer;
}
