import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import type { PopulationContext } from '../loaders/index.js';
import { findPersonalNumberFlags } from '../store/personal-number-flags.js';
import { Citizen, DeclaredAbsence, Ethnicity, IdentityVerification } from '../types/citizen.type.js';
import { PersonalNumberFlag, ResidenceKind } from '../types/enums.js';
import { FamilyRelation, Representation } from '../types/family.type.js';
import { Household } from '../types/household.type.js';
import { IdentityDocument } from '../types/identity-document.type.js';
import { Residence, ResidenceOnDay } from '../types/residence.type.js';

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
  @AssumedSize(3)
  @FieldResolver(() => [IdentityDocument], {
    nullable: true,
    description: 'Giấy tờ tùy thân, cũ trước (Luật Căn cước 2023, Điều 9 khoản 13, 14). Identity documents, oldest first.',
  })
  identityDocuments(@Root() citizen: Citizen, @Ctx() { loaders }: PopulationContext) {
    return loaders.identityDocumentsByCitizen.load(citizen.id);
  }

  @Group('population.residence')
  @AssumedSize(4)
  @FieldResolver(() => [Residence], {
    nullable: true,
    description: 'Nơi cư trú theo thời gian, cũ trước (Luật Căn cước 2023, Điều 9 khoản 16-18). Residences, oldest first.',
  })
  residences(@Root() citizen: Citizen, @Ctx() { loaders }: PopulationContext) {
    return loaders.residencesByCitizen.load(citizen.id);
  }

  @Group('population.residence')
  @FieldResolver(() => ResidenceOnDay, {
    nullable: true,
    description: 'Nơi thường trú vào một ngày; null nếu không có (Luật Cư trú 2020). The permanent residence of that day; null for none.',
  })
  async residence(
    @Arg('asOf', () => DateScalar, { description: 'Ngày tra cứu. The day.' }) asOf: string,
    @Root() citizen: Citizen,
    @Ctx() { loaders }: PopulationContext,
  ) {
    const residences = await loaders.residencesByCitizen.load(citizen.id);
    // Two permanent residences on one day are a defect of the files; the later one is the registration that counts.
    const found = residences.findLast(
      ({ kind, validFrom, validTo }) => kind === ResidenceKind.PERMANENT && validFrom <= asOf && (validTo === null || validTo >= asOf),
    );
    return found === undefined ? null : { ...found, asOf };
  }

  @Group('population.residence')
  @FieldResolver(() => DeclaredAbsence, {
    nullable: true,
    description:
      'Khai báo tạm vắng gần nhất; null nếu không khai (Luật Căn cước 2023, Điều 9 khoản 19). The latest declared absence; null for none.',
  })
  absence(@Root() { absentFrom, absentTo, rowSetMask }: Citizen & ReadableRow) {
    return absentFrom === null ? null : { validFrom: absentFrom, validTo: absentTo, rowSetMask };
  }

  @Group('population.number')
  @AssumedSize(4)
  @FieldResolver(() => [PersonalNumberFlag], {
    nullable: true,
    description:
      'Điểm cần kiểm tra của số định danh cá nhân; rỗng khi không có, null khi chưa có số. What to look at in the personal number; null without one.',
  })
  personalNumberQuality(@Root() citizen: Citizen) {
    return findPersonalNumberFlags(citizen);
  }

  @Group('population.number')
  @FieldResolver(() => IdentityVerification, {
    nullable: true,
    description: 'Xác thực danh tính gần nhất; null nếu chưa xác thực. The latest verification; null when there was none.',
  })
  identityVerification(@Root() { verificationOutcome: outcome, verifiedAt, verifiedBy, rowSetMask }: Citizen & ReadableRow) {
    return outcome === null ? null : { outcome, verifiedAt, verifiedBy, rowSetMask };
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
  @AssumedSize(8)
  @FieldResolver(() => [FamilyRelation], {
    nullable: true,
    description: 'Cha, mẹ, vợ, chồng, con (Luật Căn cước 2023, Điều 9 khoản 15). Parents, spouse and children.',
  })
  familyRelations(@Root() citizen: Citizen, @Ctx() { loaders }: PopulationContext) {
    return loaders.familyRelationsByCitizen.load(citizen.id);
  }

  @Group('population.family')
  @AssumedSize(3)
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
