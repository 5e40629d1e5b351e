import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import type { CardCodeEntry, CardCodeEntryFilter, CardCodeEntryOrder } from '../types/card-code-entry.type.js';

/** The dated table of card codes is nobody's record. */
export const CARD_CODE_ENTRIES: RecordDefinition<CardCodeEntry> = {
  from: 'card_code_entry t',
  columns: {
    list: 't.list',
    code: 't.code',
    name: 't.name_vi',
    nameEnglish: 't.name_en',
    percent: 't.percent',
    validFrom: 't.valid_from',
    validTo: 't.valid_to',
    source: 't.source',
    verified: 't.verified',
  },
  subject: null,
  group: null,
  order: 't.list, t.code, t.valid_from',
};

export const CARD_CODE_ENTRY_LIST: ListDefinition<CardCodeEntry, CardCodeEntryFilter, CardCodeEntryOrder> = {
  name: 'cardCodeEntries',
  record: CARD_CODE_ENTRIES,
  filters: { list: equals(null, 't.list'), code: equals(null, 't.code') },
  orders: { code: { group: null, expression: 't.code', cast: 'text' } },
  tieBreaker: { expression: "(t.list || ' ' || t.code || ' ' || t.valid_from)", cast: 'text' },
};
