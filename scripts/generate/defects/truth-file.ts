import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Truth } from './household-defects.js';

/** `truth.jsonl` beside the agencies' folders: one JSON line for each planted defect, for tests of what finds them. Never imported. */
export class TruthFile {
  private lines: string[] = [];
  private written = 0;

  private constructor(private readonly handle: FileHandle) {}

  static async create(directory: string): Promise<TruthFile> {
    return new TruthFile(await open(join(directory, 'truth.jsonl'), 'w'));
  }

  get count(): number {
    return this.written + this.lines.length;
  }

  add(truths: Iterable<Truth>): void {
    for (const truth of truths) this.lines.push(`${JSON.stringify(truth)}\n`);
  }

  async drain(): Promise<void> {
    this.written += this.lines.length;
    await this.handle.writeFile(this.lines.join(''));
    this.lines = [];
  }

  async close(): Promise<void> {
    await this.drain();
    await this.handle.close();
  }
}
