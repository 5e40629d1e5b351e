import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Authenticated, Subject } from '../../kit/types/rules.js';

/** The population agency's household, as this agency's records point to it: the code and nothing else. */
@Subject('id')
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Hộ gia đình theo hồ sơ cư trú (Luật Cư trú 2020; Luật Căn cước 2023, Điều 9 khoản 20, 23). A household, which is its residence file.',
})
export class Household {
  @Authenticated()
  @Field(() => ID, { description: 'Mã hộ: ngẫu nhiên, không suy ra được từ dữ liệu cá nhân. Opaque household code.' })
  id!: string;
}
