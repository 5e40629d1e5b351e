/** What event streams may take of a process, and how soon they notice what ends them. */
export interface StreamSettings {
  /** Streams of one process at once: half of its connections, so that there is always room for questions. */
  readonly streams: number;
  /** Of one citizen in one process: a telephone, a tablet, a few tabs. */
  readonly perCitizen: number;
  /** A stream that is silent for so long tells that it lives. */
  readonly keepAliveMs: number;
  /** How often token, role and decision of a silent stream are looked at anew. */
  readonly checkMs: number;
  /** From one event of a stream to the next: what happens in between is told together. */
  readonly paceMs: number;
  /** A client that does not read what was written for so long loses its stream. */
  readonly unreadTimeoutMs: number;
}

export const DEFAULT_STREAM_SETTINGS: StreamSettings = {
  streams: 5_000,
  perCitizen: 5,
  keepAliveMs: 12_000,
  checkMs: 10_000,
  paceMs: 1_000,
  unreadTimeoutMs: 25_000,
};

export function readStreamSettings(readNumber: (name: string, otherwise: number) => number): StreamSettings {
  const { streams, perCitizen, keepAliveMs, checkMs, paceMs, unreadTimeoutMs } = DEFAULT_STREAM_SETTINGS;
  return {
    streams: readNumber('ASXH_MAX_STREAMS', streams),
    perCitizen: readNumber('ASXH_STREAMS_PER_CITIZEN', perCitizen),
    keepAliveMs: readNumber('ASXH_STREAM_KEEP_ALIVE_MS', keepAliveMs),
    checkMs: readNumber('ASXH_STREAM_CHECK_MS', checkMs),
    paceMs: readNumber('ASXH_STREAM_PACE_MS', paceMs),
    unreadTimeoutMs: readNumber('ASXH_UNREAD_TIMEOUT_MS', unreadTimeoutMs),
  };
}
