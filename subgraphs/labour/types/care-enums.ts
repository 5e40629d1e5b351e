import { registerEnumType } from 'type-graphql';

export enum CareFacilityKind {
  ELDERLY_CARE = 'ELDERLY_CARE',
  DISABILITY_CARE = 'DISABILITY_CARE',
  CHILD_CARE = 'CHILD_CARE',
  MENTAL_CARE = 'MENTAL_CARE',
  GENERAL = 'GENERAL',
  SOCIAL_WORK_CENTRE = 'SOCIAL_WORK_CENTRE',
}
registerEnumType(CareFacilityKind, {
  name: 'CareFacilityKind',
  description: 'Loại cơ sở trợ giúp xã hội (Nghị định 103/2017/NĐ-CP, Điều 5). For whom a care facility cares.',
  valuesConfig: {
    ELDERLY_CARE: { description: 'Chăm sóc người cao tuổi. Care of elderly people.' },
    DISABILITY_CARE: { description: 'Chăm sóc người khuyết tật. Care of people with a disability.' },
    CHILD_CARE: { description: 'Chăm sóc trẻ em có hoàn cảnh đặc biệt. Care of children in special circumstances.' },
    MENTAL_CARE: { description: 'Chăm sóc người tâm thần, người rối nhiễu tâm trí. Care of people with a mental illness.' },
    GENERAL: { description: 'Cơ sở tổng hợp, nhận nhiều nhóm. Care of several groups.' },
    SOCIAL_WORK_CENTRE: { description: 'Trung tâm công tác xã hội. A centre for social work.' },
  },
});

export enum CareFacilityOwnership {
  PUBLIC = 'PUBLIC',
  NON_PUBLIC = 'NON_PUBLIC',
}
registerEnumType(CareFacilityOwnership, {
  name: 'CareFacilityOwnership',
  description: 'Cơ sở công lập hay ngoài công lập (Nghị định 103/2017/NĐ-CP). Whether the State runs a care facility.',
  valuesConfig: {
    PUBLIC: { description: 'Công lập. Run by the State.' },
    NON_PUBLIC: { description: 'Ngoài công lập. Run by an organisation or a person.' },
  },
});
