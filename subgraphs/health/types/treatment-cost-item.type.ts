import { Field, ObjectType } from 'type-graphql';
import { VndScalar } from '../../../schema/contract/scalars.js';
import { Group } from '../../kit/types/rules.js';
import { TreatmentCostKind } from './cost-enums.js';

@ObjectType({
  description:
    'Chi phí của một đợt điều trị theo loại; các loại cộng lại bằng tổng chi phí (Luật Khám bệnh, chữa bệnh 15/2023/QH15). What one kind of item cost in an encounter; what was given tells of the disease, so it is clinical.',
})
export class TreatmentCostItem {
  @Group('health.clinical')
  @Field(() => TreatmentCostKind, { nullable: true, description: 'Loại chi phí. The kind of item.' })
  kind!: TreatmentCostKind;

  @Group('health.clinical')
  @Field(() => VndScalar, { nullable: true, description: 'Thành tiền, đồng. Cost in đồng.' })
  amountVnd!: string;
}
