import { registerEnumType } from 'type-graphql';

export enum Sex {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
}
registerEnumType(Sex, {
  name: 'Sex',
  description: 'Giới tính (Luật Căn cước 2023, Điều 9). Sex as registered.',
  valuesConfig: { MALE: { description: 'Nam. Male.' }, FEMALE: { description: 'Nữ. Female.' } },
});

export enum LifeStatus {
  ALIVE = 'ALIVE',
  DECEASED = 'DECEASED',
  MISSING = 'MISSING',
}
registerEnumType(LifeStatus, {
  name: 'LifeStatus',
  description: 'Tình trạng sống (Luật Căn cước 2023, Điều 9 khoản 24). Whether the person lives.',
  valuesConfig: {
    ALIVE: { description: 'Còn sống. Alive.' },
    DECEASED: { description: 'Đã mất. Deceased.' },
    MISSING: { description: 'Mất tích. Declared missing.' },
  },
});

export enum MaritalStatus {
  SINGLE = 'SINGLE',
  MARRIED = 'MARRIED',
  DIVORCED = 'DIVORCED',
  WIDOWED = 'WIDOWED',
}
registerEnumType(MaritalStatus, {
  name: 'MaritalStatus',
  description: 'Tình trạng hôn nhân (Luật Căn cước 2023, Điều 9 khoản 21). Marital status as registered.',
  valuesConfig: {
    SINGLE: { description: 'Chưa kết hôn. Never married.' },
    MARRIED: { description: 'Đã kết hôn. Married.' },
    DIVORCED: { description: 'Ly hôn. Divorced.' },
    WIDOWED: { description: 'Góa. Widowed.' },
  },
});

export enum BloodGroup {
  A = 'A',
  B = 'B',
  AB = 'AB',
  O = 'O',
}
registerEnumType(BloodGroup, {
  name: 'BloodGroup',
  description: 'Nhóm máu, chỉ ghi khi công dân yêu cầu. Blood group, recorded on the citizen’s request.',
  valuesConfig: {
    A: { description: 'Nhóm A. Group A.' },
    B: { description: 'Nhóm B. Group B.' },
    AB: { description: 'Nhóm AB. Group AB.' },
    O: { description: 'Nhóm O. Group O.' },
  },
});

export enum EthnicityList {
  GSO_2008 = 'GSO_2008',
  GSO_1979 = 'GSO_1979',
}
registerEnumType(EthnicityList, {
  name: 'EthnicityList',
  description: 'Danh mục dân tộc: hai danh mục dùng cùng mã với nghĩa khác nhau. The list that an ethnicity code belongs to.',
  valuesConfig: {
    GSO_2008: { description: 'QĐ 1019/QĐ-TCTK ngày 12/11/2008. The list of 2008.' },
    GSO_1979: { description: 'QĐ 121-TCTK/PPCĐ ngày 2/3/1979. The list of 1979.' },
  },
});

export enum IdentityDocumentKind {
  PEOPLES_IDENTITY_CARD = 'PEOPLES_IDENTITY_CARD',
  CITIZEN_IDENTITY_CARD = 'CITIZEN_IDENTITY_CARD',
  IDENTITY_CARD = 'IDENTITY_CARD',
}
registerEnumType(IdentityDocumentKind, {
  name: 'IdentityDocumentKind',
  description: 'Loại giấy tờ tùy thân. The kind of an identity document.',
  valuesConfig: {
    PEOPLES_IDENTITY_CARD: { description: 'Chứng minh nhân dân 9 số. The old nine-digit card.' },
    CITIZEN_IDENTITY_CARD: { description: 'Thẻ căn cước công dân (Luật Căn cước công dân 2014). The card of the law of 2014.' },
    IDENTITY_CARD: { description: 'Thẻ căn cước (Luật Căn cước 2023, từ 1/7/2024). The card of the law of 2023.' },
  },
});

export enum ResidenceKind {
  PERMANENT = 'PERMANENT',
  TEMPORARY = 'TEMPORARY',
  CURRENT = 'CURRENT',
}
registerEnumType(ResidenceKind, {
  name: 'ResidenceKind',
  description: 'Loại nơi cư trú (Luật Cư trú 2020). The kind of a residence.',
  valuesConfig: {
    PERMANENT: { description: 'Nơi thường trú. Permanent residence.' },
    TEMPORARY: { description: 'Nơi tạm trú. Temporary residence.' },
    CURRENT: { description: 'Nơi ở hiện tại; không làm phát sinh thẩm quyền đọc. Current address; gives no office a right to read.' },
  },
});

export enum RelationToHead {
  HEAD = 'HEAD',
  WIFE = 'WIFE',
  HUSBAND = 'HUSBAND',
  CHILD = 'CHILD',
  FATHER = 'FATHER',
  MOTHER = 'MOTHER',
  GRANDFATHER = 'GRANDFATHER',
  GRANDMOTHER = 'GRANDMOTHER',
  GRANDCHILD = 'GRANDCHILD',
  OLDER_BROTHER = 'OLDER_BROTHER',
  OLDER_SISTER = 'OLDER_SISTER',
  YOUNGER_SIBLING = 'YOUNGER_SIBLING',
  OTHER = 'OTHER',
}
registerEnumType(RelationToHead, {
  name: 'RelationToHead',
  description: 'Quan hệ với chủ hộ (Luật Căn cước 2023, Điều 9 khoản 22). Relation to the head of the household.',
  valuesConfig: {
    HEAD: { description: 'Chủ hộ. The head.' },
    WIFE: { description: 'Vợ. Wife.' },
    HUSBAND: { description: 'Chồng. Husband.' },
    CHILD: { description: 'Con. Child.' },
    FATHER: { description: 'Cha. Father.' },
    MOTHER: { description: 'Mẹ. Mother.' },
    GRANDFATHER: { description: 'Ông. Grandfather.' },
    GRANDMOTHER: { description: 'Bà. Grandmother.' },
    GRANDCHILD: { description: 'Cháu. Grandchild, niece or nephew.' },
    OLDER_BROTHER: { description: 'Anh. Older brother.' },
    OLDER_SISTER: { description: 'Chị. Older sister.' },
    YOUNGER_SIBLING: { description: 'Em. Younger sibling.' },
    OTHER: { description: 'Khác. Other.' },
  },
});

export enum FamilyRelationKind {
  FATHER = 'FATHER',
  MOTHER = 'MOTHER',
  WIFE = 'WIFE',
  HUSBAND = 'HUSBAND',
  CHILD = 'CHILD',
}
registerEnumType(FamilyRelationKind, {
  name: 'FamilyRelationKind',
  description: 'Người thân là gì của công dân (Luật Căn cước 2023, Điều 9 khoản 15). What the relative is to the citizen.',
  valuesConfig: {
    FATHER: { description: 'Cha. Father.' },
    MOTHER: { description: 'Mẹ. Mother.' },
    WIFE: { description: 'Vợ. Wife.' },
    HUSBAND: { description: 'Chồng. Husband.' },
    CHILD: { description: 'Con. Child.' },
  },
});

export enum RepresentationKind {
  PARENT = 'PARENT',
  GUARDIAN = 'GUARDIAN',
  LEGAL_REPRESENTATIVE = 'LEGAL_REPRESENTATIVE',
}
registerEnumType(RepresentationKind, {
  name: 'RepresentationKind',
  description: 'Loại đại diện (Bộ luật Dân sự 2015, Điều 136). The kind of a representation.',
  valuesConfig: {
    PARENT: { description: 'Cha mẹ của người chưa thành niên. Parent of a minor.' },
    GUARDIAN: { description: 'Người giám hộ. Guardian.' },
    LEGAL_REPRESENTATIVE: { description: 'Người đại diện theo pháp luật. Legal representative.' },
  },
});

export enum AdministrativeUnitLevel {
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  COMMUNE = 'COMMUNE',
}
registerEnumType(AdministrativeUnitLevel, {
  name: 'AdministrativeUnitLevel',
  description: 'Cấp đơn vị hành chính. The tier of an administrative unit.',
  valuesConfig: {
    PROVINCE: { description: 'Cấp tỉnh. Province level.' },
    DISTRICT: { description: 'Cấp huyện, đến hết 30/6/2025. District level, until 30/6/2025.' },
    COMMUNE: { description: 'Cấp xã. Commune level.' },
  },
});

export enum AdministrativeUnitKind {
  CITY = 'CITY',
  PROVINCE = 'PROVINCE',
  URBAN_DISTRICT = 'URBAN_DISTRICT',
  RURAL_DISTRICT = 'RURAL_DISTRICT',
  TOWN = 'TOWN',
  PROVINCIAL_CITY = 'PROVINCIAL_CITY',
  WARD = 'WARD',
  TOWNSHIP = 'TOWNSHIP',
  COMMUNE = 'COMMUNE',
  SPECIAL_ZONE = 'SPECIAL_ZONE',
}
registerEnumType(AdministrativeUnitKind, {
  name: 'AdministrativeUnitKind',
  description: 'Loại đơn vị hành chính. The kind of an administrative unit; wards are urban.',
  valuesConfig: {
    CITY: { description: 'Thành phố trực thuộc trung ương. Centrally run city.' },
    PROVINCE: { description: 'Tỉnh. Province.' },
    URBAN_DISTRICT: { description: 'Quận, đến hết 30/6/2025. Urban district, until 30/6/2025.' },
    RURAL_DISTRICT: { description: 'Huyện, đến hết 30/6/2025. Rural district, until 30/6/2025.' },
    TOWN: { description: 'Thị xã, đến hết 30/6/2025. Town of district level, until 30/6/2025.' },
    PROVINCIAL_CITY: {
      description: 'Thành phố thuộc tỉnh hoặc thuộc thành phố, đến hết 30/6/2025. City of district level, until 30/6/2025.',
    },
    WARD: { description: 'Phường. Ward.' },
    TOWNSHIP: { description: 'Thị trấn, đến hết 30/6/2025. Township of commune level, until 30/6/2025.' },
    COMMUNE: { description: 'Xã. Commune.' },
    SPECIAL_ZONE: { description: 'Đặc khu. Special zone.' },
  },
});

export enum UnitSuccessionOutcome {
  SAME = 'SAME',
  REPLACED = 'REPLACED',
  AMBIGUOUS = 'AMBIGUOUS',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(UnitSuccessionOutcome, {
  name: 'UnitSuccessionOutcome',
  description: 'Điều biết được về đơn vị kế tục. What is known of the unit that took the place of another.',
  valuesConfig: {
    SAME: { description: 'Đơn vị vẫn còn vào ngày đó. The unit itself is there on that day.' },
    REPLACED: { description: 'Đúng một đơn vị thay thế. Exactly one unit took its place.' },
    AMBIGUOUS: { description: 'Đơn vị bị chia tách; một địa chỉ có thể thuộc đơn vị nào trong các ứng viên. It was split.' },
    UNKNOWN: { description: 'Không có bảng chuyển đổi nói về đơn vị này. No imported mapping speaks of it.' },
  },
});

export enum PersonalNumberFlag {
  STRUCTURE_INVALID = 'STRUCTURE_INVALID',
  PREFIX_UNKNOWN = 'PREFIX_UNKNOWN',
  SEX_DIFFERS = 'SEX_DIFFERS',
  CENTURY_DIFFERS = 'CENTURY_DIFFERS',
  BIRTH_YEAR_DIFFERS = 'BIRTH_YEAR_DIFFERS',
}
registerEnumType(PersonalNumberFlag, {
  name: 'PersonalNumberFlag',
  description:
    'Điểm cần kiểm tra của số định danh (Nghị định 137/2015/NĐ-CP, Điều 13); không phải bằng chứng sai. What to look at in a personal number; no proof of an error.',
  valuesConfig: {
    STRUCTURE_INVALID: { description: 'Không phải 12 chữ số. Not twelve digits.' },
    PREFIX_UNKNOWN: { description: 'Ba số đầu không phải mã nơi đăng ký khai sinh đã biết. The first three digits are no known place.' },
    SEX_DIFFERS: { description: 'Chữ số thế kỷ và giới tính khác giới tính đã ghi. The fourth digit says another sex.' },
    CENTURY_DIFFERS: { description: 'Chữ số thế kỷ và giới tính khác thế kỷ sinh. The fourth digit says another century.' },
    BIRTH_YEAR_DIFFERS: { description: 'Hai chữ số năm sinh khác năm sinh đã ghi. The year digits differ from the year of birth.' },
  },
});

export enum IdentityVerificationOutcome {
  MATCHED = 'MATCHED',
  MISMATCHED = 'MISMATCHED',
  NOT_FOUND = 'NOT_FOUND',
}
registerEnumType(IdentityVerificationOutcome, {
  name: 'IdentityVerificationOutcome',
  description: 'Kết quả xác thực danh tính. The outcome of verifying an identity.',
  valuesConfig: {
    MATCHED: { description: 'Khớp. The person and the record agree.' },
    MISMATCHED: { description: 'Không khớp. They differ.' },
    NOT_FOUND: { description: 'Không tìm thấy người để đối chiếu. Nobody was found to compare with.' },
  },
});
