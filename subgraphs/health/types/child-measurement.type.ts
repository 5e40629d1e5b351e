import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { MeasuringPosition } from './prevention-enums.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Một lần đo tăng trưởng của trẻ, so với chuẩn tăng trưởng trẻ em của WHO 2006. A measurement of a child against the WHO Child Growth Standards (2006).',
})
export class ChildMeasurement implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('health.prevention')
  @Field(() => String, { nullable: true, description: 'Số của lần đo. Number of the record.' })
  recordNumber!: string;

  @Group('health.prevention')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đo. Day of the measurement.' })
  measuredOn!: string;

  @Group('population.identity')
  @Field(() => String, { nullable: true, description: 'Tuổi tròn tháng vào ngày đo. Completed months of age on the day.' })
  ageMonths!: number;

  @Group('health.prevention')
  @Field(() => String, { nullable: true, description: 'Cân nặng, kg; null nếu không đo. Weight in kg; null when not taken.' })
  weightKg!: number | null;

  @Group('health.prevention')
  @Field(() => String, {
    nullable: true,
    description: 'Chiều dài hoặc chiều cao, cm; null nếu không đo. Length or height in cm; null when not taken.',
  })
  heightCm!: number | null;

  @Group('health.prevention')
  @Field(() => MeasuringPosition, {
    nullable: true,
    description:
      'Tư thế đo; null nếu không ghi, khi đó lấy theo tuổi. How it was measured; null when not recorded, and then the one of the age is taken.',
  })
  position!: MeasuringPosition | null;

  readonly citizenId!: string;
  readonly sex!: string;
  readonly asDelivered!: DeliveredIdentity;
}
