import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { MeritoriousRegime } from './enums.js';
import { MeritoriousCategory } from './meritorious-category.js';
import { MeritoriousDossier } from './meritorious-dossier.type.js';

export const MeritoriousDossierConnection = createConnectionType(MeritoriousDossier, 'MeritoriousDossier');

@InputType({ description: 'Bộ lọc hồ sơ người có công; các điều kiện cùng phải đúng. Conditions on dossiers that must hold together.' })
export class MeritoriousDossierFilter {
  @Reads('MeritoriousDossier', 'validFrom')
  @Reads('MeritoriousDossier', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Được hưởng vào ngày này. Holding on this day.' })
  validOn?: string | null;

  @Reads('MeritoriousDossier', 'category')
  @Field(() => MeritoriousCategory, { nullable: true, description: 'Diện người có công. The kind of dossier.' })
  category?: MeritoriousCategory | null;

  @Reads('MeritoriousDossier', 'regime')
  @Field(() => MeritoriousRegime, { nullable: true, description: 'Chế độ. Paid monthly or once.' })
  regime?: MeritoriousRegime | null;
}

@InputType({ description: 'Thứ tự danh sách hồ sơ: chỉ một trường. The order of dossiers: exactly one field.' })
export class MeritoriousDossierOrder {
  @Reads('MeritoriousDossier', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày bắt đầu hưởng. By first day.' })
  validFrom?: SortDirection | null;

  @Reads('MeritoriousDossier', 'decisionDate')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày quyết định. By date of the decision.' })
  decisionDate?: SortDirection | null;
}

@ArgsType()
export class MeritoriousDossierListArguments extends PageArguments {
  @Field(() => MeritoriousDossierFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: MeritoriousDossierFilter | null;

  @Field(() => MeritoriousDossierOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.',
  })
  orderBy?: MeritoriousDossierOrder | null;
}
