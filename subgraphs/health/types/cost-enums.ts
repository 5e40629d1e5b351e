import { registerEnumType } from 'type-graphql';

export enum TreatmentCostKind {
  EXAMINATION = 'EXAMINATION',
  DRUG = 'DRUG',
  TEST = 'TEST',
  IMAGING = 'IMAGING',
  PROCEDURE = 'PROCEDURE',
  BED = 'BED',
  SUPPLY = 'SUPPLY',
  BLOOD = 'BLOOD',
  TRANSPORT = 'TRANSPORT',
  OTHER = 'OTHER',
}
registerEnumType(TreatmentCostKind, {
  name: 'TreatmentCostKind',
  description: 'Loại chi phí khám bệnh, chữa bệnh (danh mục chưa kiểm chứng). The kind of an item of treatment cost.',
  valuesConfig: {
    EXAMINATION: { description: 'Khám bệnh. Examination.' },
    DRUG: { description: 'Thuốc, dịch truyền. Drugs.' },
    TEST: { description: 'Xét nghiệm. Laboratory tests.' },
    IMAGING: { description: 'Chẩn đoán hình ảnh, thăm dò chức năng. Imaging and functional tests.' },
    PROCEDURE: { description: 'Phẫu thuật, thủ thuật. Operations and procedures.' },
    BED: { description: 'Ngày giường. Bed days.' },
    SUPPLY: { description: 'Vật tư y tế. Medical supplies.' },
    BLOOD: { description: 'Máu, chế phẩm máu. Blood.' },
    TRANSPORT: { description: 'Vận chuyển. Transport.' },
    OTHER: { description: 'Khác. Other.' },
  },
});
