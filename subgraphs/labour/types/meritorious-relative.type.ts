import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { MeritoriousRelation } from './programme-enums.js';

@Subject('citizen')
@ObjectType({
  description:
    'Thân nhân có quyền riêng theo hồ sơ người có công (Pháp lệnh 02/2020/UBTVQH14, Điều 3). A relative with a right of their own under a dossier.',
})
export class MeritoriousRelative {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.meritorious')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ người có công. File number of the dossier.' })
  dossierRecordNumber!: string;

  @Group('labour.meritorious')
  @Field(() => MeritoriousRelation, { nullable: true, description: 'Quan hệ với người có công. Relation to the meritorious person.' })
  relation!: MeritoriousRelation;

  @Group('labour.meritorious')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  validFrom!: string;

  @Group('labour.meritorious')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null khi còn hiệu lực. Last day; null while it runs.' })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
