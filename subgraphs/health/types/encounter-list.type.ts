import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { Encounter } from './encounter.type.js';
import { EncounterKind } from './enums.js';

export const EncounterConnection = createConnectionType(Encounter, 'Encounter');

@InputType({ description: 'Bộ lọc đợt điều trị; các điều kiện cùng phải đúng. Conditions on encounters that must hold together.' })
export class EncounterFilter {
  @Reads('Encounter', 'kind')
  @Field(() => EncounterKind, { nullable: true, description: 'Hình thức. The kind.' })
  kind?: EncounterKind | null;

  @Reads('Encounter', 'facility')
  @Field(() => ID, { nullable: true, description: 'Mã cơ sở điều trị (`HealthFacility.id`). Code of the treating facility.' })
  facilityId?: string | null;

  @Reads('Encounter', 'admittedOn')
  @Field(() => DateScalar, { nullable: true, description: 'Vào từ ngày này trở đi. Admitted on this day or later.' })
  admittedFrom?: string | null;

  @Reads('Encounter', 'admittedOn')
  @Field(() => DateScalar, { nullable: true, description: 'Vào đến hết ngày này. Admitted on this day or earlier.' })
  admittedTo?: string | null;

  @Reads('Diagnosis', 'icd10Code')
  @Field(() => String, {
    nullable: true,
    description: 'Có chẩn đoán mang mã ICD-10 này, đúng nguyên văn. Has a diagnosis with exactly this ICD-10 code.',
  })
  icd10Code?: string | null;
}

@InputType({ description: 'Thứ tự danh sách đợt điều trị: chỉ một trường. The order of encounters: exactly one field.' })
export class EncounterOrder {
  @Reads('Encounter', 'admittedOn')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày vào. By day of admission.' })
  admittedOn?: SortDirection | null;

  @Reads('Encounter', 'totalCostVnd')
  @Field(() => SortDirection, { nullable: true, description: 'Theo tổng chi phí. By total cost.' })
  totalCostVnd?: SortDirection | null;
}

@ArgsType()
export class EncounterListArguments extends PageArguments {
  @Field(() => EncounterFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: EncounterFilter | null;

  @Field(() => EncounterOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.' })
  orderBy?: EncounterOrder | null;
}
