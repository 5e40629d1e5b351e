import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { loadRules } from '../loaders/legal-rules.loader.js';
import type { PovertyStandardContent } from '../store/reference/classify-household.js';
import { findRuleOn } from '../store/reference/legal-rule.js';
import { toPovertyStandard } from '../types/law-of-rules.js';
import { PovertyClassification } from '../types/poverty-classification.type.js';
import { PovertyStandard } from '../types/poverty-standard.type.js';

@Resolver(() => PovertyClassification)
export class PovertyStandardResolver {
  @Group('labour.poverty')
  @FieldResolver(() => PovertyStandard, {
    nullable: true,
    description:
      'Chuẩn nghèo áp dụng cho năm đó; null ngoài các giai đoạn đã ghi. The poverty standard of that year; null outside the periods on file.',
  })
  async standard(@Root() { year }: PovertyClassification, @Ctx() { loaders }: LabourContext) {
    const rule = findRuleOn(await loadRules<PovertyStandardContent>(loaders.legalRulesByKind, 'poverty-standard'), `${year}-12-31`);
    return rule === null ? null : toPovertyStandard(rule);
  }
}
