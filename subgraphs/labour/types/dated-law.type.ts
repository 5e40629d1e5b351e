import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated } from '../../kit/types/rules.js';

/** What every rule of law by date shows beside its content. Not in the graph itself: each kind of rule is a type of its own. */
@ObjectType()
export abstract class DatedLaw {
  @Authenticated()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu hiệu lực. First day on which it holds.' })
  validFrom!: string;

  @Authenticated()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối có hiệu lực; null khi còn hiệu lực. Last day; null while it holds.' })
  validTo!: string | null;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Văn bản quy định. The legal source.' })
  source!: string;

  @Authenticated()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Đã đối chiếu với văn bản hay chưa. Whether it was compared with the official text.',
  })
  verified!: boolean;

  @Authenticated()
  @Field(() => String, {
    nullable: true,
    description: 'Phần chưa kiểm chứng hoặc điều cần lưu ý; null khi không có. What is unverified, or to beware of; null for nothing.',
  })
  note!: string | null;
}
