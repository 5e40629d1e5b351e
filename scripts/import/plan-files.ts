import { FileRefused } from '../../subgraphs/kit/import/file-refusal.js';
import type { ImportTarget } from '../../subgraphs/kit/import/import-target.js';
import type { RowSource } from '../../subgraphs/kit/import/row-source.js';
import { openWorkbook } from '../../subgraphs/kit/import/workbook/open-workbook.js';
import { getTargetOf, getTargetOfSheet } from './targets.js';

/** One file, or one sheet of a workbook, and where its rows go. */
export interface PlannedFile {
  /** As an operator is told of it: the path, and the sheet behind a `#`. */
  readonly name: string;
  readonly path: string;
  readonly target: ImportTarget;
  /** Absent for a CSV file. */
  readonly source?: RowSource;
}

interface Wanted {
  readonly files: readonly string[];
  readonly targets: readonly ImportTarget[];
  readonly record: string | undefined;
  readonly resources: DisposableStack;
  /** Told of a workbook that is refused; without it, the refusal is thrown. */
  readonly onRefusal: ((file: string, refusal: FileRefused) => void) | undefined;
}

/** In the order in which their records point to each other, whatever the order given. Workbooks stay open until the resources go. */
export async function planFiles({ files, targets, record, resources, onRefusal }: Wanted): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const path of files) {
    if (!/\.xlsx$/i.test(path)) {
      planned.push({ name: path, path, target: getTargetOf(path, targets, record) });
      continue;
    }
    try {
      planned.push(...(await planSheets(path, targets, resources)));
    } catch (error) {
      if (!(error instanceof FileRefused) || onRefusal === undefined) throw error;
      onRefusal(path, error);
    }
  }
  return planned.toSorted((left, right) => targets.indexOf(left.target) - targets.indexOf(right.target));
}

async function planSheets(path: string, targets: readonly ImportTarget[], resources: DisposableStack): Promise<PlannedFile[]> {
  const workbook = await openWorkbook(path);
  resources.defer(() => {
    workbook.close();
  });
  return workbook.sheetNames.map((sheet) => {
    const target = getTargetOfSheet(sheet, targets);
    return { name: `${path}#${sheet}`, path, target, source: workbook.openSheet(sheet, target.format) };
  });
}
