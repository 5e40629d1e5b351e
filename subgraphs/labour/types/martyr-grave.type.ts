import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { MartyrCemetery } from './martyr-cemetery.type.js';
import { GraveIdentification } from './programme-enums.js';

@ObjectType({
  description:
    'Mộ liệt sĩ; đọc được khi đọc được người hưởng của hồ sơ liệt sĩ. A grave of a martyr, readable with the person who receives under the dossier.',
})
export class MartyrGrave {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.meritorious')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ mộ. File number of the grave.' })
  recordNumber!: string;

  @Group('labour.meritorious')
  @Field(() => String, {
    nullable: true,
    description: 'Họ tên liệt sĩ trên bia; null khi chưa biết. Name on the stone; null while unknown.',
  })
  martyrFullName!: string | null;

  @Group('labour.meritorious')
  @Field(() => GraveIdentification, {
    nullable: true,
    description: 'Đã biết là mộ của ai hay chưa. Whether it is known whose grave it is.',
  })
  identification!: GraveIdentification;

  @Group('labour.meritorious')
  @Field(() => String, {
    nullable: true,
    description: 'Khu, lô, hàng, số; null nếu không ghi. Section, row, number; null when not recorded.',
  })
  position!: string | null;

  @Group('labour.meritorious')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày an táng; null nếu không ghi. Day of the burial; null when not recorded.' })
  buriedOn!: string | null;

  readonly cemetery!: MartyrCemetery | null;
}
