import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Group } from '../../kit/types/rules.js';
import { FundingSource } from './enums.js';

@ObjectType({
  description:
    'Nguồn đóng của một việc tham gia trong một thời gian, và phần Nhà nước hỗ trợ (Luật Bảo hiểm y tế; Luật 41/2024/QH15). Who pays the premium of a membership in its time, and the share of the State.',
})
export class PremiumFunding {
  @Group('insurance.membership')
  @Field(() => FundingSource, { nullable: true, description: 'Nguồn đóng trong thời gian này. Who pays in this time.' })
  fundingSource!: FundingSource;

  @Group('insurance.membership')
  @Field(() => String, {
    nullable: true,
    description: 'Phần Nhà nước đóng, phần trăm mức đóng, từ 0 đến 100. Share that the State pays, percent of the premium, 0 to 100.',
  })
  stateSharePercent!: number;

  @Group('insurance.membership')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  validFrom!: string;

  @Group('insurance.membership')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null khi còn hiệu lực. Last day; null while it holds.' })
  validTo!: string | null;
}
