import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Group } from '../../kit/types/rules.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import type { PopulationContext } from '../loaders/index.js';
import { Citizen, Ethnicity } from '../types/citizen.type.js';
import { FamilyRelation, Representation } from '../types/family.type.js';
import { Household } from '../types/household.type.js';
import { IdentityDocument } from '../types/identity-document.type.js';
import { Residence } from '../types/residence.type.js';

@Resolver(() => Citizen)
export class CitizenResolver {
  @Group('population.sensitive')
  @FieldResolver(() => Ethnicity, {
    nullable: true,
    description: 'Dân tộc (Luật Căn cước 2023, Điều 9 khoản 9), dữ liệu nhạy cảm; null nếu không ghi. Ethnicity; null when not recorded.',
  })
  ethnicity(@Root() { ethnicityList, ethnicityCode, rowSetMask }: Citizen & ReadableRow) {
    return ethnicityList === null || ethnicityCode === null ? null : { list: ethnicityList, code: ethnicityCode, rowSetMask };
  }

  @Group('population.number')
  @FieldResolver(() => [IdentityDocument], {
    nullable: true,
    description: 'Giấy tờ tùy thân, cũ trước (Luật Căn cước 2023, Điều 9 khoản 13, 14). Identity documents, oldest first.',
  })
  identityDocuments(@Root() citizen: Citizen, @Ctx() { loaders }: PopulationContext) {
    return loaders.identityDocumentsByCitizen.load(citizen.id);
  }

  @Group('population.residence')
  @FieldResolver(() => [Residence], {
    nullable: true,
    description: 'Nơi cư trú theo thời gian, cũ trước (Luật Căn cước 2023, Điều 9 khoản 16-18). Residences, oldest first.',
  })
  residences(@Root() citizen: Citizen, @Ctx() { loaders }: PopulationContext) {
    return loaders.residencesByCitizen.load(citizen.id);
  }

  @Group('population.family')
  @FieldResolver(() => Household, {
    nullable: true,
    description: 'Hộ đang là thành viên; null nếu không thuộc hộ nào. The household of today; null for none.',
  })
  household(@Root() citizen: Citizen, @Ctx() { loaders }: PopulationContext) {
    return loaders.householdByMember.load(citizen.id);
  }

  @Group('population.family')
  @FieldResolver(() => [FamilyRelation], {
    nullable: true,
    description: 'Cha, mẹ, vợ, chồng, con (Luật Căn cước 2023, Điều 9 khoản 15). Parents, spouse and children.',
  })
  familyRelations(@Root() citizen: Citizen, @Ctx() { loaders }: PopulationContext) {
    return loaders.familyRelationsByCitizen.load(citizen.id);
  }

  @Group('population.family')
  @FieldResolver(() => [Representation], {
    nullable: true,
    description: 'Người đại diện, cũ trước (Luật Căn cước 2023, Điều 9 khoản 15). Who may act for the citizen, oldest first.',
  })
  representatives(@Root() citizen: Citizen, @Ctx() { loaders }: PopulationContext) {
    return loaders.representationsByWard.load(citizen.id);
  }
}

@Resolver(() => FamilyRelation)
export class FamilyRelationResolver {
  @Group('population.family')
  @FieldResolver(() => Citizen, {
    nullable: true,
    description:
      'Hồ sơ của người thân; null nếu không có hồ sơ hoặc không thuộc phạm vi được đọc. The relative; null when unknown or not readable.',
  })
  relative(@Root() { relativeId }: FamilyRelation, @Ctx() { loaders }: PopulationContext) {
    return relativeId === null ? null : loaders.citizen.load(relativeId);
  }
}

@Resolver(() => Representation)
export class RepresentationResolver {
  @Group('population.family')
  @FieldResolver(() => Citizen, {
    nullable: true,
    description: 'Hồ sơ của người đại diện; null khi không được đọc. The representative; null when not readable.',
  })
  representative(@Root() { representativeId }: Representation, @Ctx() { loaders }: PopulationContext) {
    return loaders.citizen.load(representativeId);
  }
}
