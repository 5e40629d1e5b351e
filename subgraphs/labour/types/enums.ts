import { registerEnumType } from 'type-graphql';

export enum AssistanceCategory {
  ELDERLY = 'ELDERLY',
  DISABLED = 'DISABLED',
  CHILD = 'CHILD',
  SINGLE_PARENT = 'SINGLE_PARENT',
  HIV = 'HIV',
}
registerEnumType(AssistanceCategory, {
  name: 'AssistanceCategory',
  description: 'Nhóm đối tượng bảo trợ xã hội (Nghị định 20/2021/NĐ-CP, Điều 5). The group of beneficiaries of social assistance.',
  valuesConfig: {
    ELDERLY: { description: 'Người cao tuổi (khoản 5). Elderly person (clause 5).' },
    DISABLED: { description: 'Người khuyết tật nặng, đặc biệt nặng (khoản 6). Person with a severe disability (clause 6).' },
    CHILD: { description: 'Trẻ em và người đang đi học (khoản 1, 2, 3, 7). Child or student (clauses 1, 2, 3, 7).' },
    SINGLE_PARENT: { description: 'Người đơn thân nghèo đang nuôi con (khoản 4). Poor single parent raising a child (clause 4).' },
    HIV: { description: 'Người nhiễm HIV thuộc hộ nghèo (khoản 8). Poor person living with HIV (clause 8).' },
  },
});

export enum PovertyClass {
  POOR = 'POOR',
  NEAR_POOR = 'NEAR_POOR',
  NEWLY_ESCAPED = 'NEWLY_ESCAPED',
  NOT_POOR = 'NOT_POOR',
}
registerEnumType(PovertyClass, {
  name: 'PovertyClass',
  description:
    'Phân loại hộ theo chuẩn nghèo đa chiều (Nghị định 07/2021/NĐ-CP, Điều 3). The class of a household by the multidimensional poverty standard.',
  valuesConfig: {
    POOR: { description: 'Hộ nghèo. Poor.' },
    NEAR_POOR: { description: 'Hộ cận nghèo. Near-poor.' },
    NEWLY_ESCAPED: { description: 'Hộ mới thoát nghèo. Newly out of poverty.' },
    NOT_POOR: { description: 'Không nghèo. Reviewed and found not poor.' },
  },
});

export enum MeritoriousRegime {
  MONTHLY = 'MONTHLY',
  ONE_OFF = 'ONE_OFF',
}
registerEnumType(MeritoriousRegime, {
  name: 'MeritoriousRegime',
  description: 'Chế độ trợ cấp ưu đãi (Pháp lệnh 02/2020/UBTVQH14). How an allowance for meritorious service is paid.',
  valuesConfig: {
    MONTHLY: { description: 'Thường xuyên, hằng tháng. Every month.' },
    ONE_OFF: { description: 'Một lần. Once.' },
  },
});
