import { basename } from 'node:path';
import { FileRefused } from '../../subgraphs/kit/import/file-refusal.js';
import type { ImportTarget } from '../../subgraphs/kit/import/import-target.js';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';

/** The record and version that a file name says: `citizen.v1.csv`, and its reject files `citizen.v1.rejects-2.csv`. */
const FILE_NAME = /(?:^|[/\\])([a-z]+(?:-[a-z]+)*)\.v(\d+)(?:\.rejects(?:-\d+)?)*\.csv$/i;

export function isAgency(text: string): text is AgencyName {
  return AGENCIES.some((agency) => agency === text);
}

/** An agency's targets in the order of import: a record stands after those that it points to. Loads only that agency's code. */
export async function loadTargets(agency: AgencyName): Promise<readonly ImportTarget[]> {
  // One shape in every agency's folder, held to it by the structure tests.
  const module = (await import(`../../subgraphs/${agency}/store/import-targets.js`)) as {
    readonly IMPORT_TARGETS: readonly ImportTarget[];
  };
  return module.IMPORT_TARGETS;
}

/** The target of a sheet: named as the record, with or without its version, or by its Vietnamese title. */
export function getTargetOfSheet(name: string, targets: readonly ImportTarget[]): ImportTarget {
  const wanted = name.normalize('NFC').trim().toLowerCase();
  const target = targets
    .toSorted((left, right) => right.format.version - left.format.version)
    .find(({ format }) => namesOf(format).includes(wanted));
  if (target !== undefined) return target;
  throw new FileRefused('SHEET_UNKNOWN', `${targets.map(({ format }) => `${format.record} (${format.title.vi})`).join(', ')} («${name}»)`);
}

/** Excel cuts the name of a sheet at 31 characters and takes no `/`. */
function namesOf({ record, version, title }: ImportTarget['format']): readonly string[] {
  const vietnamese = title.vi.normalize('NFC').toLowerCase();
  return [record, `${record}.v${version}`, vietnamese, vietnamese.slice(0, 31).trim()];
}

/** The target of a file, by its name or by the record named instead: `citizen`, or `citizen.v1` for another than the newest version. */
export function getTargetOf(path: string, targets: readonly ImportTarget[], record?: string): ImportTarget {
  const [, name, version] = (record === undefined ? FILE_NAME.exec(path) : /^(.+?)(?:\.v(\d+))?$/.exec(record)) ?? [];
  const versions = targets.filter(({ format }) => format.record === name);
  const newest = versions.toSorted((left, right) => right.format.version - left.format.version)[0];
  const target = version === undefined ? newest : versions.find(({ format }) => format.version === Number(version));
  if (target !== undefined) return target;
  const known = targets.map(({ format }) => `${format.record}.v${format.version}`).join(', ');
  throw new FileRefused('FILE_NAME_UNKNOWN', `${known} (${basename(path)})`);
}
