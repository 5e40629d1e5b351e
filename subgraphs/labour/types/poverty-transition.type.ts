import { Field, Int, ObjectType } from 'type-graphql';
import { Group } from '../../kit/types/rules.js';
import { PovertyClass } from './enums.js';
import { PovertyTransitionKind } from './programme-enums.js';

@ObjectType({
  description:
    'Biến động nghèo của hộ trong một năm, suy ra từ kết quả rà soát hai năm liền nhau. What happened to a household, derived from the classes of two years in a row.',
})
export class PovertyTransition {
  @Group('labour.poverty')
  @Field(() => Int, { nullable: true, description: 'Năm có biến động. The year of the change.' })
  year!: number;

  @Group('labour.poverty')
  @Field(() => PovertyTransitionKind, {
    nullable: true,
    description: 'Thoát nghèo, tái nghèo hoặc nghèo mới. Escaped, fell back or newly poor.',
  })
  kind!: PovertyTransitionKind;

  @Group('labour.poverty')
  @Field(() => PovertyClass, { nullable: true, description: 'Phân loại năm trước. The class of the year before.' })
  fromClass!: PovertyClass;

  @Group('labour.poverty')
  @Field(() => PovertyClass, { nullable: true, description: 'Phân loại năm đó. The class of that year.' })
  toClass!: PovertyClass;
}
