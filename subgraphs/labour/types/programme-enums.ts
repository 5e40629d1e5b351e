import { registerEnumType } from 'type-graphql';

export enum AssistanceBeneficiary {
  PERSON = 'PERSON',
  HOUSEHOLD = 'HOUSEHOLD',
}
registerEnumType(AssistanceBeneficiary, {
  name: 'AssistanceBeneficiary',
  description: 'Đối tượng hưởng trợ giúp: cá nhân hoặc hộ gia đình (Nghị định 20/2021/NĐ-CP). Who receives assistance.',
  valuesConfig: {
    PERSON: { description: 'Cá nhân. A person.' },
    HOUSEHOLD: { description: 'Hộ gia đình nhận chăm sóc, nuôi dưỡng. A household that cares for somebody.' },
  },
});

export enum SupportFunding {
  STATE_BUDGET = 'STATE_BUDGET',
  PROVINCIAL_BUDGET = 'PROVINCIAL_BUDGET',
  OTHER = 'OTHER',
}
registerEnumType(SupportFunding, {
  name: 'SupportFunding',
  description: 'Nguồn kinh phí trợ giúp, hỗ trợ. Who pays for assistance or support.',
  valuesConfig: {
    STATE_BUDGET: { description: 'Ngân sách nhà nước. The state budget.' },
    PROVINCIAL_BUDGET: { description: 'Ngân sách tỉnh. The budget of the province.' },
    OTHER: { description: 'Nguồn khác. Another source.' },
  },
});

export enum SupportKind {
  EDUCATION = 'EDUCATION',
  HEALTH = 'HEALTH',
  HOUSING = 'HOUSING',
  CLEAN_WATER = 'CLEAN_WATER',
  SANITATION = 'SANITATION',
  INFORMATION = 'INFORMATION',
  PREFERENTIAL_LOAN = 'PREFERENTIAL_LOAN',
  VOCATIONAL_TRAINING = 'VOCATIONAL_TRAINING',
  JOB_CREATION = 'JOB_CREATION',
  LABOUR_EXPORT = 'LABOUR_EXPORT',
}
registerEnumType(SupportKind, {
  name: 'SupportKind',
  description:
    'Mười loại hỗ trợ hộ nghèo, cận nghèo, mới thoát nghèo (Kế hoạch 282/KH-UBND Lào Cai, 3/11/2017). The ten kinds of support of a household.',
  valuesConfig: {
    EDUCATION: { description: 'Giáo dục. Education.' },
    HEALTH: { description: 'Y tế. Health.' },
    HOUSING: { description: 'Nhà ở. Housing.' },
    CLEAN_WATER: { description: 'Nước sạch. Clean water.' },
    SANITATION: { description: 'Vệ sinh. Sanitation.' },
    INFORMATION: { description: 'Tiếp cận thông tin. Access to information.' },
    PREFERENTIAL_LOAN: { description: 'Vay vốn ưu đãi. Preferential loan.' },
    VOCATIONAL_TRAINING: { description: 'Dạy nghề. Vocational training.' },
    JOB_CREATION: { description: 'Tạo việc làm. Job creation.' },
    LABOUR_EXPORT: { description: 'Xuất khẩu lao động. Work abroad under contract.' },
  },
});

export enum PovertyTransitionKind {
  ESCAPED = 'ESCAPED',
  FELL_BACK = 'FELL_BACK',
  NEWLY_POOR = 'NEWLY_POOR',
}
registerEnumType(PovertyTransitionKind, {
  name: 'PovertyTransitionKind',
  description: 'Biến động nghèo giữa hai năm rà soát liền nhau. What happened to a household between two reviewed years in a row.',
  valuesConfig: {
    ESCAPED: { description: 'Thoát nghèo. Poor the year before, no longer poor.' },
    FELL_BACK: { description: 'Tái nghèo: đã từng nghèo ở năm trước nữa. Poor again after an earlier year in poverty.' },
    NEWLY_POOR: { description: 'Phát sinh nghèo mới. Poor for the first time on file.' },
  },
});

export enum MeritoriousRelation {
  FATHER = 'FATHER',
  MOTHER = 'MOTHER',
  WIFE = 'WIFE',
  HUSBAND = 'HUSBAND',
  NATURAL_CHILD = 'NATURAL_CHILD',
  ADOPTED_CHILD = 'ADOPTED_CHILD',
  RAISED_THE_MARTYR = 'RAISED_THE_MARTYR',
}
registerEnumType(MeritoriousRelation, {
  name: 'MeritoriousRelation',
  description:
    'Quan hệ của thân nhân với người có công (Pháp lệnh 02/2020/UBTVQH14, Điều 3). The relation of a relative to the meritorious person.',
  valuesConfig: {
    FATHER: { description: 'Cha đẻ. Natural father.' },
    MOTHER: { description: 'Mẹ đẻ. Natural mother.' },
    WIFE: { description: 'Vợ. Wife.' },
    HUSBAND: { description: 'Chồng. Husband.' },
    NATURAL_CHILD: { description: 'Con đẻ. Natural child.' },
    ADOPTED_CHILD: { description: 'Con nuôi. Adopted child.' },
    RAISED_THE_MARTYR: { description: 'Người có công nuôi liệt sĩ. Raised the martyr.' },
  },
});

export enum GraveIdentification {
  IDENTIFIED = 'IDENTIFIED',
  UNIDENTIFIED = 'UNIDENTIFIED',
}
registerEnumType(GraveIdentification, {
  name: 'GraveIdentification',
  description: 'Tình trạng danh tính của mộ liệt sĩ. Whether it is known whose grave it is.',
  valuesConfig: {
    IDENTIFIED: { description: 'Đã xác định danh tính. Known.' },
    UNIDENTIFIED: { description: 'Chưa xác định danh tính. Unknown.' },
  },
});
