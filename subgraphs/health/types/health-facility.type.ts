import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Authenticated } from '../../kit/types/rules.js';
import { FacilityTier } from './enums.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Cơ sở khám bệnh, chữa bệnh (Luật Khám bệnh, chữa bệnh 15/2023/QH15). A facility that treats patients; reference data of the health agency.',
})
export class HealthFacility {
  @Authenticated()
  @Field(() => ID, { description: 'Mã cơ sở khám bệnh, chữa bệnh, 5 chữ số. Official facility code.' })
  id!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên cơ sở. Name of the facility.' })
  name!: string;

  @Authenticated()
  @Field(() => FacilityTier, { nullable: true, description: 'Tuyến. The tier.' })
  tier!: FacilityTier;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Địa chỉ cơ sở; null nếu không ghi. Address; null when not recorded.' })
  address!: string | null;

  readonly unitCode!: string;
}
