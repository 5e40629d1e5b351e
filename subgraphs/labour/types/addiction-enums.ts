import { registerEnumType } from 'type-graphql';

export enum AddictionMeasure {
  VOLUNTARY_HOME = 'VOLUNTARY_HOME',
  VOLUNTARY_FACILITY = 'VOLUNTARY_FACILITY',
  COMPULSORY = 'COMPULSORY',
  SUBSTITUTION = 'SUBSTITUTION',
  AFTERCARE = 'AFTERCARE',
}
registerEnumType(AddictionMeasure, {
  name: 'AddictionMeasure',
  description:
    'Biện pháp quản lý, cai nghiện (Luật Phòng, chống ma túy 73/2021/QH14; danh mục chưa đối chiếu từng điều). What is done about an addiction.',
  valuesConfig: {
    VOLUNTARY_HOME: { description: 'Cai nghiện tự nguyện tại gia đình, cộng đồng. Voluntary, at home or in the community.' },
    VOLUNTARY_FACILITY: { description: 'Cai nghiện tự nguyện tại cơ sở cai nghiện. Voluntary, in a facility.' },
    COMPULSORY: { description: 'Cai nghiện bắt buộc. Compulsory.' },
    SUBSTITUTION: { description: 'Điều trị nghiện bằng thuốc thay thế. Substitution treatment.' },
    AFTERCARE: { description: 'Quản lý sau cai nghiện. Supervision after rehabilitation.' },
  },
});
