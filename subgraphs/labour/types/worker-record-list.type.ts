import { ArgsType, Field, InputType } from 'type-graphql';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { WorkerActivity } from './worker-enums.js';
import { WorkerRecord } from './worker-record.type.js';

export const WorkerRecordConnection = createConnectionType(WorkerRecord, 'WorkerRecord');

@InputType({ description: 'Bộ lọc: thông tin người lao động; các điều kiện cùng phải đúng. Conditions that must hold together.' })
export class WorkerRecordFilter {
  @Reads('WorkerRecord', 'activity')
  @Field(() => WorkerActivity, {
    nullable: true,
    description: 'Đúng giá trị này: tình trạng tham gia hoạt động kinh tế. Exactly this value.',
  })
  activity?: WorkerActivity | null;
}

@InputType({ description: 'Thứ tự danh sách, chỉ một trường: thông tin người lao động. The order of the list: exactly one field.' })
export class WorkerRecordOrder {
  @Reads('WorkerRecord', 'collectedOn')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày thu thập. Ordered by this field.' })
  collectedOn?: SortDirection | null;
}

@ArgsType()
export class WorkerRecordListArguments extends PageArguments {
  @Field(() => WorkerRecordFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: WorkerRecordFilter | null;

  @Field(() => WorkerRecordOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: WorkerRecordOrder | null;
}
