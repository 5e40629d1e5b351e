import type { SignedCheckpoint } from '../checkpoint/checkpoint.js';
import type { ChainHead } from '../log-entry.js';

/** Somebody outside the database who remembers how far the log had come. Never makes an answer wait. */
export interface Witness {
  /** A group of records became durable: from that sequence up to the head. */
  tellHead(from: number, head: ChainHead, at: Date): void;
  tellCheckpoint(checkpoint: SignedCheckpoint): void;
  /** The last checkpoint that it was told, so that what a killed process did not tell can be made good; null when it cannot say. */
  lastCheckpoint(): Promise<number | null>;
  close(): Promise<void>;
}

/** A line of the witness file. */
export type WitnessLine =
  | {
      readonly kind: 'HEAD';
      readonly at: string;
      readonly writer: string;
      readonly from: number;
      readonly to: number;
      readonly hash: string;
    }
  | ({ readonly kind: 'CHECKPOINT' } & SignedCheckpoint);
