import { registerEnumType } from 'type-graphql';

export enum FacilityTier {
  COMMUNE_STATION = 'COMMUNE_STATION',
  AREA_HOSPITAL = 'AREA_HOSPITAL',
  PROVINCE_HOSPITAL = 'PROVINCE_HOSPITAL',
  PRIVATE = 'PRIVATE',
}
registerEnumType(FacilityTier, {
  name: 'FacilityTier',
  description: 'Tuyến của cơ sở khám bệnh, chữa bệnh. The tier of a health facility.',
  valuesConfig: {
    COMMUNE_STATION: { description: 'Trạm y tế. Commune health station.' },
    AREA_HOSPITAL: { description: 'Bệnh viện khu vực. Area hospital.' },
    PROVINCE_HOSPITAL: { description: 'Bệnh viện tỉnh. Provincial hospital.' },
    PRIVATE: { description: 'Cơ sở tư nhân. Private facility.' },
  },
});

export enum EncounterKind {
  OUTPATIENT = 'OUTPATIENT',
  INPATIENT = 'INPATIENT',
  EMERGENCY = 'EMERGENCY',
}
registerEnumType(EncounterKind, {
  name: 'EncounterKind',
  description: 'Hình thức khám bệnh, chữa bệnh (Luật Khám bệnh, chữa bệnh 15/2023/QH15). The kind of an encounter.',
  valuesConfig: {
    OUTPATIENT: { description: 'Ngoại trú. Outpatient.' },
    INPATIENT: { description: 'Nội trú. Inpatient.' },
    EMERGENCY: { description: 'Cấp cứu. Emergency.' },
  },
});

export enum DiagnosisRole {
  MAIN = 'MAIN',
  SECONDARY = 'SECONDARY',
}
registerEnumType(DiagnosisRole, {
  name: 'DiagnosisRole',
  description: 'Vai trò của chẩn đoán trong đợt điều trị. The role of a diagnosis in its encounter.',
  valuesConfig: {
    MAIN: { description: 'Bệnh chính. The main diagnosis.' },
    SECONDARY: { description: 'Bệnh kèm theo. A secondary diagnosis.' },
  },
});
