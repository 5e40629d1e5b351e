import { registerEnumType } from 'type-graphql';

export enum InsuranceKind {
  COMPULSORY_SOCIAL = 'COMPULSORY_SOCIAL',
  VOLUNTARY_SOCIAL = 'VOLUNTARY_SOCIAL',
  UNEMPLOYMENT = 'UNEMPLOYMENT',
  HEALTH = 'HEALTH',
}
registerEnumType(InsuranceKind, {
  name: 'InsuranceKind',
  description:
    'Loại hình tham gia bảo hiểm; một người có thể tham gia nhiều loại, cộng các loại là đếm trùng. The kind of insurance; one person may have several, so adding them up counts people twice.',
  valuesConfig: {
    COMPULSORY_SOCIAL: { description: 'Bảo hiểm xã hội bắt buộc (Luật 41/2024/QH15). Compulsory social insurance.' },
    VOLUNTARY_SOCIAL: { description: 'Bảo hiểm xã hội tự nguyện (Luật 41/2024/QH15). Voluntary social insurance.' },
    UNEMPLOYMENT: { description: 'Bảo hiểm thất nghiệp (Luật Việc làm 74/2025/QH15). Unemployment insurance.' },
    HEALTH: { description: 'Bảo hiểm y tế (Luật Bảo hiểm y tế, sửa đổi bởi Luật 51/2024/QH15). Health insurance.' },
  },
});

export enum MembershipStatus {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
}
registerEnumType(MembershipStatus, {
  name: 'MembershipStatus',
  description: 'Trạng thái tham gia khi cơ quan bảo hiểm xã hội lập tệp. The status of a membership on the day of the agency’s file.',
  valuesConfig: {
    ACTIVE: { description: 'Đang tham gia. Contributing.' },
    SUSPENDED: { description: 'Tạm dừng đóng. Contributions are suspended.' },
    ENDED: { description: 'Đã dừng tham gia. The membership has ended.' },
  },
});

export enum FundingSource {
  EMPLOYEE_AND_EMPLOYER = 'EMPLOYEE_AND_EMPLOYER',
  SELF = 'SELF',
  STATE_BUDGET = 'STATE_BUDGET',
  SOCIAL_INSURANCE_FUND = 'SOCIAL_INSURANCE_FUND',
}
registerEnumType(FundingSource, {
  name: 'FundingSource',
  description: 'Nguồn đóng bảo hiểm. Who pays the premium.',
  valuesConfig: {
    EMPLOYEE_AND_EMPLOYER: { description: 'Người lao động và đơn vị sử dụng lao động. Employee and employer together.' },
    SELF: { description: 'Cá nhân tự đóng. The member alone.' },
    STATE_BUDGET: { description: 'Ngân sách nhà nước. The State budget.' },
    SOCIAL_INSURANCE_FUND: { description: 'Quỹ bảo hiểm xã hội. The social-insurance fund.' },
  },
});

export enum EmployerKind {
  ENTERPRISE = 'ENTERPRISE',
  COOPERATIVE = 'COOPERATIVE',
  STATE_AGENCY = 'STATE_AGENCY',
  PUBLIC_SERVICE_UNIT = 'PUBLIC_SERVICE_UNIT',
  HOUSEHOLD_BUSINESS = 'HOUSEHOLD_BUSINESS',
}
registerEnumType(EmployerKind, {
  name: 'EmployerKind',
  description: 'Loại hình đơn vị sử dụng lao động. The kind of an employer.',
  valuesConfig: {
    ENTERPRISE: { description: 'Doanh nghiệp. Enterprise.' },
    COOPERATIVE: { description: 'Hợp tác xã. Cooperative.' },
    STATE_AGENCY: { description: 'Cơ quan nhà nước. State agency.' },
    PUBLIC_SERVICE_UNIT: { description: 'Đơn vị sự nghiệp. Public service unit.' },
    HOUSEHOLD_BUSINESS: { description: 'Hộ kinh doanh. Household business.' },
  },
});
