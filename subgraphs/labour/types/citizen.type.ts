import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Authenticated, Subject } from '../../kit/types/rules.js';

/** The population agency's citizen, as this agency's records point to them: the code and nothing else. */
@Subject('id')
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Công dân, dữ liệu dân cư do Công an quản lý (Luật Căn cước 2023, Điều 9). A citizen of the population register.',
})
export class Citizen {
  @Authenticated()
  @Field(() => ID, {
    description: 'Mã số an sinh xã hội: ngẫu nhiên, có ký tự kiểm tra, không suy ra được từ dữ liệu cá nhân. Opaque social-security code.',
  })
  id!: string;
}
