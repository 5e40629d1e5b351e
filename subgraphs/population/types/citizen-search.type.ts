import { ArgsType, Field, Int } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Personal, Reads } from '../../kit/types/rules.js';

/** Asking is reading: who may not read a field of a citizen finds nobody by it. */
@ArgsType()
export class CitizenSearchArguments extends PageArguments {
  @Personal()
  @Reads('Citizen', 'fullName')
  @Field(() => String, {
    description:
      'Họ và tên, có hoặc không có dấu; chữ đệm có thể thiếu hoặc đảo. Full name, with or without its marks; middle names may be missing or swapped.',
  })
  name!: string;

  @Personal()
  @Reads('Citizen', 'birthDate')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày sinh. Date of birth.' })
  bornOn?: string | null;

  @Personal()
  @Reads('Citizen', 'birthDate')
  @Field(() => Int, { nullable: true, description: 'Năm sinh, khi không rõ ngày. Year of birth, where the day is not known.' })
  bornYear?: number | null;

  @Personal()
  @Reads('Citizen', 'residences')
  @Field(() => String, {
    nullable: true,
    description:
      'Mã đơn vị cấp xã nơi cư trú, nay hoặc trước; theo cả đơn vị đã nhập vào và đơn vị kế tục. Commune of a residence, now or before, through mergers.',
  })
  unitCode?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày mà `unitCode` chỉ đơn vị; bỏ trống là hôm nay. The day on which `unitCode` means the unit; today when left out.',
  })
  unitAsOf?: string | null;
}
