import { registerEnumType } from 'type-graphql';

export enum InsuranceBenefitKind {
  PENSION = 'PENSION',
  SURVIVOR = 'SURVIVOR',
  SICKNESS = 'SICKNESS',
  MATERNITY = 'MATERNITY',
  WORK_INJURY = 'WORK_INJURY',
  LUMP_SUM = 'LUMP_SUM',
}
registerEnumType(InsuranceBenefitKind, {
  name: 'InsuranceBenefitKind',
  description: 'Chế độ bảo hiểm xã hội (Luật 41/2024/QH15; danh mục chưa đối chiếu từng điều). The kind of a social-insurance benefit.',
  valuesConfig: {
    PENSION: { description: 'Lương hưu. Old-age pension.' },
    SURVIVOR: { description: 'Tuất. Survivor benefit.' },
    SICKNESS: { description: 'Ốm đau. Sickness benefit.' },
    MATERNITY: { description: 'Thai sản. Maternity benefit.' },
    WORK_INJURY: { description: 'Tai nạn lao động, bệnh nghề nghiệp. Work injury and occupational disease.' },
    LUMP_SUM: { description: 'Bảo hiểm xã hội một lần. Lump sum in place of a pension.' },
  },
});

export enum BenefitPayment {
  MONTHLY = 'MONTHLY',
  ONE_OFF = 'ONE_OFF',
}
registerEnumType(BenefitPayment, {
  name: 'BenefitPayment',
  description: 'Cách chi trả chế độ: hằng tháng hay một lần. How a benefit is paid.',
  valuesConfig: {
    MONTHLY: { description: 'Hằng tháng. Every month.' },
    ONE_OFF: { description: 'Một lần. Once.' },
  },
});

export enum BenefitFund {
  STATE_BUDGET = 'STATE_BUDGET',
  SOCIAL_INSURANCE_FUND = 'SOCIAL_INSURANCE_FUND',
  UNEMPLOYMENT_INSURANCE_FUND = 'UNEMPLOYMENT_INSURANCE_FUND',
}
registerEnumType(BenefitFund, {
  name: 'BenefitFund',
  description: 'Nguồn chi trả chế độ (ngân sách nhà nước, quỹ BHXH, quỹ BHTN). The fund that a benefit is paid from.',
  valuesConfig: {
    STATE_BUDGET: { description: 'Ngân sách nhà nước. The State budget.' },
    SOCIAL_INSURANCE_FUND: { description: 'Quỹ bảo hiểm xã hội. The social-insurance fund.' },
    UNEMPLOYMENT_INSURANCE_FUND: { description: 'Quỹ bảo hiểm thất nghiệp. The unemployment-insurance fund.' },
  },
});
