import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { FileRefused } from '../file-refusal.js';

export interface XmlHandler {
  /** Names without their prefix: one writer calls it `row`, another `x:row`. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads one file of a workbook; after each chunk the caller may take what the handler has gathered. */
export async function* readXml(stream: Readable, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  parser.on('opentag', ({ name, attributes }) => {
    handler.open(localName(name), attributes);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => handler.close?.(localName(name)));
  parser.on('error', () => {
    throw new FileRefused('WORKBOOK_UNREADABLE');
  });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('WORKBOOK_UNREADABLE');
  } finally {
    stream.destroy();
  }
}

export async function readWholeXml(stream: Readable, handler: XmlHandler): Promise<void> {
  const chunks = readXml(stream, handler);
  while ((await chunks.next()).done !== true);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
