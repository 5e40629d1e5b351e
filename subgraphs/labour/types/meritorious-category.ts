import { registerEnumType } from 'type-graphql';

/** The 22 kinds of dossier that plan 5023/KH-UBND of Đồng Nai (21/5/2018) counts, in its order. */
export enum MeritoriousCategory {
  WAR_INVALID = 'WAR_INVALID',
  SICK_SOLDIER = 'SICK_SOLDIER',
  SURVIVOR = 'SURVIVOR',
  HELPER_OF_THE_REVOLUTION = 'HELPER_OF_THE_REVOLUTION',
  REVOLUTION_VETERAN = 'REVOLUTION_VETERAN',
  PRE_UPRISING_CADRE = 'PRE_UPRISING_CADRE',
  HERO_OF_ARMED_FORCES = 'HERO_OF_ARMED_FORCES',
  DECREE_69_2003 = 'DECREE_69_2003',
  HEROIC_MOTHER = 'HEROIC_MOTHER',
  MARTYR = 'MARTYR',
  MARTYR_DECREE_59_2003 = 'MARTYR_DECREE_59_2003',
  TOXIC_CHEMICAL_VICTIM = 'TOXIC_CHEMICAL_VICTIM',
  RESISTANCE_ACTIVIST = 'RESISTANCE_ACTIVIST',
  IMPRISONED_BY_ENEMY = 'IMPRISONED_BY_ENEMY',
  RESISTANCE_ACTIVIST_DECEASED_BEFORE_1995 = 'RESISTANCE_ACTIVIST_DECEASED_BEFORE_1995',
  YOUTH_VOLUNTEER = 'YOUTH_VOLUNTEER',
  BCK = 'BCK',
  DECISION_142_2008 = 'DECISION_142_2008',
  DECISION_53_2010 = 'DECISION_53_2010',
  DECISION_62_2011_MONTHLY = 'DECISION_62_2011_MONTHLY',
  DECISION_62_2011_ONE_OFF = 'DECISION_62_2011_ONE_OFF',
  DECISION_57_2013_ONE_OFF = 'DECISION_57_2013_ONE_OFF',
}
registerEnumType(MeritoriousCategory, {
  name: 'MeritoriousCategory',
  description:
    'Diện hồ sơ người có công và thân nhân, theo 22 diện của Kế hoạch 5023/KH-UBND Đồng Nai; xem Pháp lệnh 02/2020/UBTVQH14, Điều 3. The kind of a dossier.',
  valuesConfig: {
    WAR_INVALID: { description: 'Thương binh. War invalid.' },
    SICK_SOLDIER: { description: 'Bệnh binh. Soldier who fell ill in service.' },
    SURVIVOR: { description: 'Tuất từ trần. Survivor of a meritorious person who died.' },
    HELPER_OF_THE_REVOLUTION: { description: 'Người có công giúp đỡ cách mạng. Person who helped the revolution.' },
    REVOLUTION_VETERAN: { description: 'Lão thành cách mạng: hoạt động trước 1/1/1945. Active in the revolution before 1/1/1945.' },
    PRE_UPRISING_CADRE: {
      description:
        'Cán bộ tiền khởi nghĩa: từ 1/1/1945 đến Tổng khởi nghĩa tháng 8/1945. Active from 1/1/1945 to the uprising of August 1945.',
    },
    HERO_OF_ARMED_FORCES: { description: 'Anh hùng lực lượng vũ trang nhân dân. Hero of the people’s armed forces.' },
    DECREE_69_2003: { description: 'Đối tượng theo Nghị định 69/2003. Beneficiary under Decree 69/2003.' },
    HEROIC_MOTHER: { description: 'Bà mẹ Việt Nam anh hùng. Heroic Vietnamese mother.' },
    MARTYR: { description: 'Liệt sĩ; người hưởng là thân nhân. Martyr; a relative receives.' },
    MARTYR_DECREE_59_2003: { description: 'Liệt sĩ theo Nghị định 59/2003; người hưởng là thân nhân. Martyr under Decree 59/2003.' },
    TOXIC_CHEMICAL_VICTIM: {
      description: 'Người hoạt động kháng chiến nhiễm chất độc hóa học. Resistance activist exposed to toxic chemicals.',
    },
    RESISTANCE_ACTIVIST: {
      description: 'Người hoạt động kháng chiến giải phóng dân tộc, bảo vệ Tổ quốc, làm nghĩa vụ quốc tế. Activist of the resistance.',
    },
    IMPRISONED_BY_ENEMY: { description: 'Người bị địch bắt tù, đày. Person imprisoned or exiled by the enemy.' },
    RESISTANCE_ACTIVIST_DECEASED_BEFORE_1995: {
      description: 'Người hoạt động kháng chiến chết trước 1/1/1995. Resistance activist who died before 1/1/1995.',
    },
    YOUTH_VOLUNTEER: { description: 'Thanh niên xung phong. Youth volunteer.' },
    BCK: {
      description:
        'BCK, viết tắt trong kế hoạch: Bảng có công, kỷ niệm chương (tên đầy đủ chưa kiểm chứng). Certificate of merit or commemorative medal; full name unverified.',
    },
    DECISION_142_2008: { description: 'Quyết định 142/2008/QĐ-TTg. Beneficiary under Decision 142/2008.' },
    DECISION_53_2010: { description: 'Quyết định 53/2010/QĐ-TTg. Beneficiary under Decision 53/2010.' },
    DECISION_62_2011_MONTHLY: { description: 'Quyết định 62/2011/QĐ-TTg, thường xuyên. Decision 62/2011, monthly.' },
    DECISION_62_2011_ONE_OFF: { description: 'Quyết định 62/2011/QĐ-TTg, một lần. Decision 62/2011, one-off.' },
    DECISION_57_2013_ONE_OFF: { description: 'Quyết định 57/2013/QĐ-TTg, một lần. Decision 57/2013, one-off.' },
  },
});
