import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Authenticated } from '../../kit/types/rules.js';
import { CareFacilityKind, CareFacilityOwnership } from './care-enums.js';

/** Reference data. Who lives in it stands in `CareResidence` and is never counted here. */
@ObjectType({
  description:
    'Cơ sở trợ giúp xã hội, công lập hoặc ngoài công lập; không gồm cơ sở cai nghiện, cơ sở điều trị HIV (Nghị định 103/2017/NĐ-CP, Điều 5). A care facility; reference data of the labour agency.',
})
export class CareFacility {
  @Authenticated()
  @Field(() => ID, { description: 'Mã cơ sở do cơ quan lao động cấp. The labour agency’s code of the facility.' })
  id!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên cơ sở. Name of the facility.' })
  name!: string;

  @Authenticated()
  @Field(() => CareFacilityKind, { nullable: true, description: 'Loại cơ sở. For whom it cares.' })
  kind!: CareFacilityKind;

  @Authenticated()
  @Field(() => CareFacilityOwnership, { nullable: true, description: 'Công lập hoặc ngoài công lập. Whether the State runs it.' })
  ownership!: CareFacilityOwnership;

  @Authenticated()
  @Field(() => Int, {
    nullable: true,
    description: 'Sức chứa, số người; null nếu không ghi. How many people it can take; null when not recorded.',
  })
  capacity!: number | null;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Địa chỉ cơ sở; null nếu không ghi. Address; null when not recorded.' })
  address!: string | null;

  readonly unitCode!: string;
}
