import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { CaseKind } from './case-kind.js';

@Subject('citizens')
@ObjectType({
  description:
    'Hồ sơ vụ việc: thủ tục mà một cơ quan đang giải quyết, mở quyền khai thác cho cơ quan đó (Nghị định 61/2018/NĐ-CP, chưa kiểm chứng). A procedure that an organisation handles; while it is open, that organisation may read under its number.',
})
export class Case {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của vụ việc, ngẫu nhiên, không phải số vụ việc. Opaque id, not the case number.' })
  id!: string;

  @Group('labour.case')
  @Field(() => String, {
    nullable: true,
    description: 'Số vụ việc, nêu trong tiêu đề Asxh-Case. Case number, named by the header Asxh-Case.',
  })
  number!: string;

  @Group('labour.case')
  @Field(() => CaseKind, { nullable: true, description: 'Loại vụ việc. What it is about.' })
  kind!: CaseKind;

  @Group('labour.case')
  @Field(() => String, {
    nullable: true,
    description: 'Mã cơ quan đang giữ hồ sơ. The organisation that handles it now.',
  })
  organisation!: string;

  @Group('labour.case')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày mở. First day on which it is open.' })
  openedOn!: string;

  @Group('labour.case')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối còn mở; null khi đang mở. Last day on which it is open; null while it is.',
  })
  closedOn!: string | null;
}
