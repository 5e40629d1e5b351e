import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import { FileRefused } from '../file-refusal.js';

/** The files inside a workbook, which is a ZIP archive, by name. */
export interface ZipEntries {
  find(name: string): Entry | null;
  read(entry: Entry): Promise<Readable>;
  close(): void;
}

/** Throws `FileRefused` for anything but a ZIP archive: an encrypted workbook, one of the old `.xls` format, a damaged one. */
export async function openZip(path: string): Promise<ZipEntries> {
  try {
    const file = await openFile(path);
    const entries = await listEntries(file);
    return {
      find: (name) => entries.get(name.replace(/^\//, '')) ?? null,
      read: (entry) => openEntry(file, entry),
      close: () => {
        file.close();
      },
    };
  } catch {
    throw new FileRefused('WORKBOOK_UNREADABLE');
  }
}

function openFile(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, file) => {
      if (error === null) resolve(file);
      else reject(error);
    });
  });
}

function listEntries(file: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.once('end', () => {
      resolve(entries);
    });
    file.once('error', reject);
    file.readEntry();
  });
}

function openEntry(file: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}
