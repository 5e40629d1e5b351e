import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReadableRow } from '../../kit/rows/record.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { loadRules } from '../loaders/legal-rules.loader.js';
import { Citizen } from '../types/citizen.type.js';
import { type OrdinanceCategoryContent, type SideRegimeContent, toOrdinanceCategory, toSideRegime } from '../types/law-of-rules.js';
import { MartyrCemetery } from '../types/martyr-cemetery.type.js';
import { MartyrGrave } from '../types/martyr-grave.type.js';
import { MeritoriousDossier } from '../types/meritorious-dossier.type.js';
import { MeritoriousRelative } from '../types/meritorious-relative.type.js';
import { MeritoriousSideRegime, OrdinanceCategory } from '../types/meritorious-rules.type.js';

interface Mapping {
  readonly category?: string;
  readonly sideRegime?: string;
}

@Resolver(() => MeritoriousDossier)
export class DossierProgrammesResolver {
  @Group('labour.meritorious')
  @AssumedSize(5)
  @FieldResolver(() => [MeritoriousRelative], {
    nullable: true,
    description:
      'Thân nhân có quyền riêng theo hồ sơ, chỉ những người được đọc (Pháp lệnh 02/2020/UBTVQH14, Điều 3). Relatives with rights of their own, those that are readable.',
  })
  relatives(@Root() { recordNumber }: MeritoriousDossier, @Ctx() { loaders }: LabourContext) {
    return loaders.meritoriousRelativesByDossier.load(recordNumber);
  }

  @Group('labour.meritorious')
  @AssumedSize(2)
  @FieldResolver(() => [MartyrGrave], { nullable: true, description: 'Mộ của liệt sĩ trong hồ sơ. The graves of the martyr.' })
  graves(@Root() { recordNumber }: MeritoriousDossier, @Ctx() { loaders }: LabourContext) {
    return loaders.martyrGravesByDossier.load(recordNumber);
  }

  @Group('labour.meritorious')
  @FieldResolver(() => OrdinanceCategory, {
    nullable: true,
    description:
      'Đối tượng theo Pháp lệnh mà diện của hồ sơ thuộc về; null khi không thuộc đối tượng nào hoặc chưa xác định. The category of the ordinance; null for none, or not known.',
  })
  async ordinanceCategory(@Root() { category }: MeritoriousDossier, @Ctx() { loaders: { legalRulesByKind } }: LabourContext) {
    const [mappings, categories] = await Promise.all([
      loadRules<Mapping>(legalRulesByKind, 'meritorious-mapping'),
      loadRules<OrdinanceCategoryContent>(legalRulesByKind, 'meritorious-category'),
    ]);
    const mapped = mappings.find(({ key }) => key === category)?.content.category;
    const found = categories.find(({ key }) => key === mapped);
    return found === undefined ? null : toOrdinanceCategory(found);
  }

  @Group('labour.meritorious')
  @FieldResolver(() => MeritoriousSideRegime, {
    nullable: true,
    description:
      'Chế độ riêng theo quyết định của Thủ tướng; null khi không thuộc. The regime by a decision of the Prime Minister; null for none.',
  })
  async sideRegime(@Root() { category }: MeritoriousDossier, @Ctx() { loaders: { legalRulesByKind } }: LabourContext) {
    const [mappings, regimes] = await Promise.all([
      loadRules<Mapping>(legalRulesByKind, 'meritorious-mapping'),
      loadRules<SideRegimeContent>(legalRulesByKind, 'meritorious-side-regime'),
    ]);
    const mapped = mappings.find(({ key }) => key === category)?.content.sideRegime;
    const found = regimes.find(({ key }) => key === mapped);
    return found === undefined ? null : toSideRegime(found);
  }
}

@Resolver(() => MeritoriousRelative)
export class MeritoriousRelativeResolver {
  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Thân nhân. The relative.' })
  citizen(@Root() { citizenId, rowSetMask }: MeritoriousRelative & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Thân nhân như cơ quan lao động đã ghi. The relative as the labour agency delivered them.',
  })
  asDelivered(@Root() relative: MeritoriousRelative & ReadableRow) {
    return deliveredIdentityOf(relative);
  }
}

@Resolver(() => MartyrGrave)
export class MartyrGraveResolver {
  @Group('labour.meritorious')
  @FieldResolver(() => MartyrCemetery, {
    nullable: true,
    description: 'Nghĩa trang; null khi mộ do gia đình quản lý. The cemetery; null for a grave kept by the family.',
  })
  cemetery(@Root() { cemetery, rowSetMask }: MartyrGrave & ReadableRow) {
    return cemetery === null ? null : Object.assign(cemetery, { rowSetMask });
  }
}

@Resolver(() => Citizen)
export class CitizenMeritoriousRelativeResolver {
  @Group('labour.meritorious')
  @AssumedSize(5)
  @FieldResolver(() => [MeritoriousRelative], {
    nullable: true,
    description:
      'Quyền của công dân với tư cách thân nhân người có công, cũ trước. Rights that the citizen has as a relative of a meritorious person, oldest first.',
  })
  meritoriousRelativeRights(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.meritoriousRelativesByCitizen.load(id);
  }
}
