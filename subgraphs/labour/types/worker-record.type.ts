import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { WorkerActivity } from './worker-enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Thông tin của một người lao động từ đủ 15 tuổi tại một lần thu thập (Thông tư 01/2022/TT-BLĐTBXH, Điều 7; không thay biểu mẫu in). What one collection says of a worker; no claim to be the printed form.',
})
export class WorkerRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.employment')
  @Field(() => String, { nullable: true, description: 'Số phiếu thu thập. Number of the collection sheet.' })
  recordNumber!: string;

  @Group('labour.employment')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày thu thập. Day of collection.' })
  collectedOn!: string;

  @Group('labour.employment')
  @Field(() => WorkerActivity, {
    nullable: true,
    description: 'Tình trạng tham gia hoạt động kinh tế. Whether the person works, looks for work, or neither.',
  })
  activity!: WorkerActivity;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Trình độ giáo dục phổ thông cao nhất; trống nếu không ghi. Highest general education; null when not recorded.',
  })
  education!: string | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Trình độ chuyên môn kỹ thuật cao nhất; trống nếu không ghi. Professional qualification; null when not recorded.',
  })
  qualification!: string | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Chuyên ngành đào tạo; trống nếu không ghi. Field of the qualification; null when not recorded.',
  })
  trainingField!: string | null;

  @Group('labour.employment')
  @Field(() => String, { nullable: true, description: 'Công việc chính đang làm; trống khi không có việc. Main job; null without one.' })
  jobTitle!: string | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Vị thế việc làm; trống khi không có việc. Status in employment; null without a job.',
  })
  employmentStatus!: string | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Tên nơi làm việc; trống khi không có việc. Name of the workplace; null without a job.',
  })
  workplaceName!: string | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Loại hình nơi làm việc; trống nếu không ghi. Kind of workplace; null when not recorded.',
  })
  workplaceKind!: string | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Ngành kinh tế của nơi làm việc; trống nếu không ghi. Industry of the workplace; null when not recorded.',
  })
  workplaceIndustry!: string | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Địa chỉ nơi làm việc; trống nếu không ghi. Address of the workplace; null when not recorded.',
  })
  workplaceAddress!: string | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description:
      'Công việc chính trước khi thất nghiệp; trống nếu chưa từng làm hoặc đang làm. Last main job of an unemployed person; null otherwise.',
  })
  lastJob!: string | null;

  @Group('labour.employment')
  @Field(() => Int, {
    nullable: true,
    description: 'Số tháng đã thất nghiệp; trống khi không thất nghiệp. Months of unemployment; null otherwise.',
  })
  unemployedMonths!: number | null;

  @Group('labour.employment')
  @Field(() => String, {
    nullable: true,
    description: 'Lý do không tham gia hoạt động kinh tế; trống khi có tham gia. Why not in the labour force; null otherwise.',
  })
  inactivityReason!: string | null;

  readonly formVersion!: string;
  readonly answers!: Readonly<Record<string, string>> | null;
  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
