import DataLoader from 'dataloader';
import type { Reading } from '../../kit/rows/reading.js';
import type { LegalRule, LegalRuleKind } from '../store/reference/legal-rule.js';

const COLUMNS = `kind, key, valid_from AS "validFrom", valid_to AS "validTo", source, verified, note, content`;

/** All rules of each kind, by key and then oldest first; `[]` for a kind without any. Reference data: no row condition. One query. */
export function createLegalRulesByKindLoader({ rows }: Reading): DataLoader<LegalRuleKind, readonly LegalRule[]> {
  return new DataLoader(async (kinds) => {
    const found = await rows.read<LegalRule>({
      text: `SELECT ${COLUMNS} FROM legal_rule WHERE kind = ANY($1::text[]) ORDER BY kind, key, valid_from`,
      values: [kinds],
    });
    const byKind = Map.groupBy(found, ({ kind }) => kind);
    return kinds.map((kind) => byKind.get(kind) ?? []);
  });
}

/** The loader's rules with the content that their kind has: the seed wrote them from the files that the unit tests check. */
export async function loadRules<Content>(
  loader: DataLoader<LegalRuleKind, readonly LegalRule[]>,
  kind: LegalRuleKind,
): Promise<readonly LegalRule<Content>[]> {
  return (await loader.load(kind)) as readonly LegalRule<Content>[];
}
