import { registerEnumType } from 'type-graphql';

export enum ChildCircumstanceKind {
  TRAFFICKED = 'TRAFFICKED',
  ABDUCTED = 'ABDUCTED',
  ABUSED = 'ABUSED',
  INJURED = 'INJURED',
  ORPHANED = 'ORPHANED',
  ABANDONED = 'ABANDONED',
  WITHOUT_SUPPORT = 'WITHOUT_SUPPORT',
  WORKING = 'WORKING',
  OUT_OF_SCHOOL = 'OUT_OF_SCHOOL',
}
registerEnumType(ChildCircumstanceKind, {
  name: 'ChildCircumstanceKind',
  description:
    'Hoàn cảnh đặc biệt của trẻ em (Luật Trẻ em 2016, Điều 10; danh mục chưa đối chiếu từng điểm). Special circumstances of a child. Those that tell of drugs, HIV or disability are no values here: other groups hold them. There is no «other», or what is left out could be inferred.',
  valuesConfig: {
    TRAFFICKED: { description: 'Trẻ em bị mua bán. Trafficked.' },
    ABDUCTED: { description: 'Trẻ em bị bắt cóc, chiếm đoạt. Abducted.' },
    ABUSED: { description: 'Trẻ em bị xâm hại, ngược đãi. Abused or maltreated.' },
    INJURED: { description: 'Trẻ em bị tai nạn thương tích. Injured in an accident.' },
    ORPHANED: { description: 'Trẻ em mồ côi cha hoặc mẹ hoặc cả hai. Orphaned.' },
    ABANDONED: { description: 'Trẻ em bị bỏ rơi. Abandoned.' },
    WITHOUT_SUPPORT: { description: 'Trẻ em không nơi nương tựa. Without support.' },
    WORKING: { description: 'Trẻ em phải lao động trái quy định của pháp luật. In unlawful child labour.' },
    OUT_OF_SCHOOL: {
      description: 'Trẻ em phải bỏ học kiếm sống chưa hoàn thành phổ cập giáo dục trung học cơ sở. Left school to earn a living.',
    },
  },
});

export enum ProtectionLevel {
  PREVENTION = 'PREVENTION',
  SUPPORT = 'SUPPORT',
  INTERVENTION = 'INTERVENTION',
}
registerEnumType(ProtectionLevel, {
  name: 'ProtectionLevel',
  description: 'Cấp độ bảo vệ trẻ em (Luật Trẻ em 2016, Điều 47; số điều chưa đối chiếu). The three levels of child protection.',
  valuesConfig: {
    PREVENTION: { description: 'Cấp độ phòng ngừa. Prevention.' },
    SUPPORT: { description: 'Cấp độ hỗ trợ. Support.' },
    INTERVENTION: { description: 'Cấp độ can thiệp. Intervention.' },
  },
});
