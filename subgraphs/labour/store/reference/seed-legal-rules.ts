import type { EntityManager } from '@mikro-orm/postgresql';
import { LegalRuleEntity } from '../../entities/legal-rule.entity.js';
import { type LegalRule, readLegalRules } from './legal-rule.js';

/**
 * The table `legal_rule` becomes what the files say: a rule that left them leaves the table, so that a mistake is corrected by a new
 * version of the files. Changes nothing when the table says the same already.
 */
export async function seedLegalRules(em: EntityManager): Promise<void> {
  const rules = readLegalRules();
  const stored = await em.find(LegalRuleEntity, {});
  if (printRules(stored) === printRules(rules)) return;
  em.clear();
  await em.transactional(async (transaction) => {
    await transaction.nativeDelete(LegalRuleEntity, {});
    await transaction.insertMany(
      LegalRuleEntity,
      rules.map((rule) => ({ ...rule, content: Object(rule.content) as object })),
    );
  });
}

/** One text for one set of rules, whatever their order and that of their keys. */
function printRules(rules: readonly (LegalRule | LegalRuleEntity)[]): string {
  const lines = rules.map(({ kind, key, validFrom, validTo, source, verified, note, content }) =>
    JSON.stringify([kind, key, validFrom, validTo, source, verified, note, content], sortKeys),
  );
  return lines.sort().join('\n');
}

/** PostgreSQL keeps the keys of a JSON object in an order of its own. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
