import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { findManagingLevelRule } from '../store/reference/managing-level.js';
import { EmployerManagement } from '../types/employer-management.type.js';
import { Employer } from '../types/employer.type.js';
import { InsuranceOffice } from '../types/insurance-office.type.js';
import { InsuranceOfficeLevel } from '../types/office-enums.js';

@Resolver(() => EmployerManagement)
export class EmployerManagementResolver {
  @Authenticated()
  @FieldResolver(() => InsuranceOffice, { nullable: true, description: 'Cơ quan bảo hiểm xã hội quản lý. The managing office.' })
  office(@Root() { officeCode }: EmployerManagement, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.insuranceOffice.load(officeCode);
  }

  @Authenticated()
  @FieldResolver(() => InsuranceOfficeLevel, {
    nullable: true,
    description:
      'Cấp phải quản lý theo quy mô vào ngày bắt đầu (KH 5023/KH-UBND Đồng Nai); null khi không có quy định đã biết, như từ 1/7/2025. The level that the size calls for on the first day; null where no rule is known, as from 1/7/2025.',
  })
  expectedLevel(@Root() { employerKind, size, validFrom }: EmployerManagement) {
    return findManagingLevelRule({ kind: employerKind, size }, validFrom)?.level ?? null;
  }
}

@Resolver(() => Employer)
export class ManagedEmployerResolver {
  @Authenticated()
  @AssumedSize(5)
  @FieldResolver(() => [EmployerManagement], {
    nullable: true,
    description: 'Cơ quan quản lý qua thời gian, cũ trước. Which office manages the employer, oldest first; empty when not recorded.',
  })
  managements(@Root() { id }: Employer, @Ctx() { loaders }: SocialInsuranceContext) {
    return loaders.managementsByEmployer.load(id);
  }
}
