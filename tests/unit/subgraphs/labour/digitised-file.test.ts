import { describe, expect, it } from '@jest/globals';
import { createRowChecker } from '../../../../subgraphs/kit/import/check-row.js';
import { describeProblem } from '../../../../subgraphs/kit/import/reject-codes.js';
import { DIGITISED_OWNER_KINDS, DIGITISED_OWNERS } from '../../../../subgraphs/labour/store/digitised-owners.js';
import { DIGITISED_FILE_FORMAT } from '../../../../subgraphs/labour/store/formats/digitised-file.format.js';

const { columns } = DIGITISED_FILE_FORMAT;
const SOUND: Readonly<Record<string, string>> = {
  ...{ recordNumber: 'SH1', ownerKind: 'Người có công', ownerRecordNumber: 'NC1', paperKind: 'Quyết định', fileName: 'a.pdf' },
  ...{ mediaType: 'image/tiff', sizeBytes: '1', sha256: '0F'.repeat(32), digitisedOn: '05/05/2026', digitisedBy: 'Sở Nội vụ' },
  ...{ legalValue: 'Chỉ để tham khảo', locator: 'x7Qm-2bV_0aZk9Lt' },
};
const check = createRowChecker(DIGITISED_FILE_FORMAT, {
  positions: columns.map((_column, index) => index),
  width: columns.length,
  skip: 0,
});

function problemsOf(cells: Readonly<Record<string, string>>) {
  const outcome = check({ line: 2, cells: columns.map(({ key }) => ({ ...SOUND, ...cells })[key] ?? '') });
  return 'problems' in outcome ? outcome.problems : [];
}

describe('a row of the file of digitised papers', () => {
  it('is taken when every cell has its form', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each(['0f'.repeat(31), `${'0f'.repeat(32)}0`, `${'0f'.repeat(31)}0x`, `sha256:${'0f'.repeat(32)}`])(
    'is told what a checksum is when it brings «%s»',
    (sha256) => {
      const [problem, ...others] = problemsOf({ sha256 });
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ code: 'PATTERN_MISMATCH', column: 'sha256' });
      expect(problem && describeProblem(problem).en).toContain('64 hexadecimal digits');
    },
  );

  it.each([
    ['fileName', 'ho-so/a.pdf', 'ho-so a.pdf'],
    ['fileName', 'a'.repeat(201), 'a'.repeat(200)],
    ['mediaType', 'image/gif', 'image/png'],
    ['sizeBytes', '01', '10'],
    ['sizeBytes', '1000000000', '999999999'],
    ['locator', 'a'.repeat(15), 'a'.repeat(16)],
    ['locator', 'a'.repeat(129), 'a'.repeat(128)],
    ['locator', 's3:x7Qm-2bV_0aZk9Lt', 's3_x7Qm-2bV_0aZk9Lt'],
  ])('has a %s of its form: not «%s», but «%s»', (key, wrong, right) => {
    expect(problemsOf({ [key]: wrong })).toMatchObject([{ code: 'PATTERN_MISMATCH', column: key }]);
    expect(problemsOf({ [key]: right })).toEqual([]);
  });
});

describe('the dossiers that a paper can belong to', () => {
  it('are those that the file names, each in a table and a group of its own', () => {
    const named = Object.values(columns.find(({ key }) => key === 'ownerKind')?.values ?? {});
    expect(named.toSorted()).toEqual([...DIGITISED_OWNER_KINDS].toSorted());
    for (const part of ['table', 'group'] as const)
      expect(new Set(DIGITISED_OWNER_KINDS.map((kind) => DIGITISED_OWNERS[kind][part])).size).toBe(named.length);
  });
});
