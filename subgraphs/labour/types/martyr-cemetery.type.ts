import { Field, ID, ObjectType } from 'type-graphql';
import { Authenticated, Group } from '../../kit/types/rules.js';

@ObjectType({ description: 'Nghĩa trang liệt sĩ. A cemetery of martyrs.' })
export class MartyrCemetery {
  @Authenticated()
  @Field(() => ID, { description: 'Mã nghĩa trang. The code of the cemetery.' })
  id!: string;

  @Group('labour.meritorious')
  @Field(() => String, { nullable: true, description: 'Tên nghĩa trang. Name of the cemetery.' })
  name!: string;

  @Group('labour.meritorious')
  @Field(() => String, { nullable: true, description: 'Mã xã, phường nơi có nghĩa trang. Code of the commune in which it lies.' })
  unitCode!: string;

  @Group('labour.meritorious')
  @Field(() => String, { nullable: true, description: 'Địa chỉ; null nếu không ghi. Address; null when not recorded.' })
  address!: string | null;
}
