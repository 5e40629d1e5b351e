import { registerEnumType } from 'type-graphql';

export enum WorkerActivity {
  EMPLOYED = 'EMPLOYED',
  UNEMPLOYED = 'UNEMPLOYED',
  INACTIVE = 'INACTIVE',
}
registerEnumType(WorkerActivity, {
  name: 'WorkerActivity',
  description:
    'Tình trạng tham gia hoạt động kinh tế (Thông tư 01/2022/TT-BLĐTBXH, Điều 7). Whether somebody works, looks for work, or neither.',
  valuesConfig: {
    EMPLOYED: { description: 'Đang có việc làm. Employed.' },
    UNEMPLOYED: { description: 'Thất nghiệp. Unemployed.' },
    INACTIVE: { description: 'Không tham gia hoạt động kinh tế. Not in the labour force.' },
  },
});
