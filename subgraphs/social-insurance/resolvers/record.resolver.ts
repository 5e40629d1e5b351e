import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { ContributionPeriod } from '../types/contribution-period.type.js';
import { Employer } from '../types/employer.type.js';
import { HealthInsuranceCard } from '../types/health-insurance-card.type.js';
import { InsuranceMembership } from '../types/insurance-membership.type.js';
import { AdministrativeUnit, HealthFacility } from '../types/references.type.js';

/** The day from which the unit codes in this agency's files mean what they mean (Resolution 202/2025/QH15). */
const UNITS_VALID_FROM = '2025-07-01';

@Resolver(() => InsuranceMembership)
export class InsuranceMembershipResolver {
  @Group('insurance.membership')
  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'Đơn vị đóng; null khi không qua đơn vị. The employer who pays; null without one.',
  })
  employer(@Root() { employerId }: InsuranceMembership, @Ctx() { loaders }: SocialInsuranceContext) {
    return employerId === null ? null : loaders.employer.load(employerId);
  }
}

@Resolver(() => ContributionPeriod)
export class ContributionPeriodResolver {
  @Group('insurance.contribution')
  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'Đơn vị đóng; null khi đóng tự nguyện. The employer who pays; null for voluntary contributions.',
  })
  employer(@Root() { employerId }: ContributionPeriod, @Ctx() { loaders }: SocialInsuranceContext) {
    return employerId === null ? null : loaders.employer.load(employerId);
  }
}

@Resolver(() => HealthInsuranceCard)
export class HealthInsuranceCardResolver {
  @Group('insurance.card')
  @FieldResolver(() => HealthFacility, {
    nullable: true,
    description:
      'Nơi đăng ký khám bệnh, chữa bệnh ban đầu; null nếu chưa đăng ký. Facility registered for first care; null when none is registered.',
  })
  registeredFacility(@Root() { facilityCode }: HealthInsuranceCard) {
    return facilityCode === null ? null : { id: facilityCode };
  }
}

@Resolver(() => Employer)
export class EmployerResolver {
  @Authenticated()
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Đơn vị hành chính cấp xã nơi đặt trụ sở. The commune of the seat.',
  })
  unit(@Root() { unitCode }: Employer) {
    return { code: unitCode, validFrom: UNITS_VALID_FROM };
  }
}
