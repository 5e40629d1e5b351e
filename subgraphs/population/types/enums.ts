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
  COMMUNE = 'COMMUNE',
}
registerEnumType(AdministrativeUnitLevel, {
  name: 'AdministrativeUnitLevel',
  description: 'Cấp đơn vị hành chính. The tier of an administrative unit.',
  valuesConfig: {
    PROVINCE: { description: 'Cấp tỉnh. Province level.' },
    COMMUNE: { description: 'Cấp xã. Commune level.' },
  },
});

export enum AdministrativeUnitKind {
  CITY = 'CITY',
  PROVINCE = 'PROVINCE',
  WARD = 'WARD',
  COMMUNE = 'COMMUNE',
  SPECIAL_ZONE = 'SPECIAL_ZONE',
}
registerEnumType(AdministrativeUnitKind, {
  name: 'AdministrativeUnitKind',
  description: 'Loại đơn vị hành chính. The kind of an administrative unit; wards are urban.',
  valuesConfig: {
    CITY: { description: 'Thành phố trực thuộc trung ương. Centrally run city.' },
    PROVINCE: { description: 'Tỉnh. Province.' },
    WARD: { description: 'Phường. Ward.' },
    COMMUNE: { description: 'Xã. Commune.' },
    SPECIAL_ZONE: { description: 'Đặc khu. Special zone.' },
  },
});
