import { Directive, Field, ObjectType } from 'type-graphql';
import type { ReadableRow } from '../rows/record.js';
import { Group } from './rules.js';

@Directive('@shareable')
@ObjectType({
  description:
    'Thông tin nhân thân đúng như cơ quan chủ quản đã ghi, để đối chiếu với dữ liệu dân cư; không thay thế dữ liệu dân cư. A person as the agency delivered them, compared with the population register, never in its place.',
})
export class DeliveredIdentity {
  @Group('population.name')
  @Field(() => String, { nullable: true, description: 'Họ và tên như đã ghi; null nếu không ghi. Full name as delivered.' })
  fullName!: string | null;

  @Group('population.identity')
  @Field(() => String, {
    nullable: true,
    description: 'Ngày sinh như đã ghi, nguyên văn; null nếu không ghi. Date of birth as delivered, as text.',
  })
  birthDate!: string | null;

  @Group('population.number')
  @Field(() => String, {
    nullable: true,
    description: 'Số định danh cá nhân như đã ghi; null nếu không ghi. Personal number as delivered, well-formed or not.',
  })
  personalNumber!: string | null;

  @Group('population.residence')
  @Field(() => String, { nullable: true, description: 'Địa chỉ như đã ghi; null nếu không ghi. Address as delivered.' })
  address!: string | null;

  @Group('population.civil')
  @Field(() => String, {
    nullable: true,
    description: 'Quê quán như đã ghi; null nếu cơ quan không giao trường này. Native place as delivered; null where the file has none.',
  })
  nativePlace!: string | null;
}

interface DeliveredColumns {
  /** Whether the record's files came to deliver the native place, and its table to keep it. */
  readonly hasNativePlace?: boolean;
}

/** The columns that hold a person as delivered, as one value of the row. */
export function deliveredIdentityColumn(alias: string, { hasNativePlace = false }: DeliveredColumns = {}): string {
  const nativePlace = hasNativePlace ? `${alias}.delivered_native_place` : 'NULL';
  return `json_build_object('fullName', ${alias}.delivered_full_name, 'birthDate', ${alias}.delivered_birth_date, 'personalNumber', ${alias}.delivered_personal_number, 'address', ${alias}.delivered_address, 'nativePlace', ${nativePlace})`;
}

/** Hands the row's reach on to the value, whose groups may have other row conditions than the record's. */
export function deliveredIdentityOf(row: { readonly asDelivered: DeliveredIdentity } & ReadableRow): DeliveredIdentity & ReadableRow {
  return row.rowSetMask === undefined ? row.asDelivered : Object.assign(row.asDelivered, { rowSetMask: row.rowSetMask });
}
