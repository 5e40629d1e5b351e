import { FileRefused } from '../file-refusal.js';
import { readWholeXml, type XmlHandler } from './read-xml.js';
import type { ZipEntries } from './zip-entries.js';

/** The texts of a workbook are held whole; more than this is no table of records. */
const MAX_SHARED_BYTES = 1 << 28;
const BUILT_IN_DATES = [...range(14, 17), 22, ...range(27, 36), ...range(50, 58)];

export interface SheetEntry {
  readonly name: string;
  /** The name of its file in the archive. */
  readonly file: string;
}

export interface WorkbookFacts {
  readonly sheets: readonly SheetEntry[];
  readonly sharedTexts: readonly string[];
  /** Cell styles, by number, that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  /** Some workbooks of old Macs count days from 1904. */
  readonly from1904: boolean;
}

export async function readWorkbookFacts(zip: ZipEntries): Promise<WorkbookFacts> {
  const targets = await readTargets(zip);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  const isRead = await readEntry(zip, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name === 'sheet') sheets.push({ name: attributes.name ?? '', file: targets.get(attributes['r:id'] ?? '') ?? '' });
    },
  });
  if (!isRead || sheets.length === 0) throw new FileRefused('WORKBOOK_UNREADABLE');
  return { sheets, from1904, sharedTexts: await readSharedTexts(zip), dateStyles: await readDateStyles(zip) };
}

async function readEntry(zip: ZipEntries, name: string, handler: XmlHandler): Promise<boolean> {
  const entry = zip.find(name);
  if (entry === null) return false;
  if (entry.uncompressedSize > MAX_SHARED_BYTES) throw new FileRefused('WORKBOOK_UNREADABLE');
  await readWholeXml(await zip.read(entry), handler);
  return true;
}

async function readTargets(zip: ZipEntries): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readEntry(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** A text may be in several pieces, each with its own letters' look; phonetic aids (`rPh`) are no part of it. */
async function readSharedTexts(zip: ZipEntries): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inAid = false;
  await readEntry(zip, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inAid = true;
      inText = name === 't';
    },
    text(piece) {
      if (inText && !inAid) text += piece;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') inAid = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

async function readDateStyles(zip: ZipEntries): Promise<ReadonlySet<number>> {
  const dateFormats = new Set<number>(BUILT_IN_DATES);
  const dateStyles = new Set<number>();
  let inCellStyles = false;
  let style = 0;
  await readEntry(zip, 'xl/styles.xml', {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt' && isDateFormat(formatCode)) dateFormats.add(Number(numFmtId));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      if (dateFormats.has(Number(numFmtId))) dateStyles.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return dateStyles;
}

/** A format shows a date when a year stands in it, outside quoted words, colours and escaped letters. */
function isDateFormat(code: string): boolean {
  return /[yY]/.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
