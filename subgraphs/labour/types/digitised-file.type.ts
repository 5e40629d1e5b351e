import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import { DigitisedLegalValue, DigitisedPaperKind } from './digitised-enums.js';

/**
 * The digitised papers of one kind of dossier, all in the group of that dossier. A type for each kind: one type for all would have to
 * say of a file, to whoever reads it, which programme its owner is in.
 */
export function createDigitisedFileType(name: string, group: string, description: string) {
  @ObjectType(name, { description })
  class DigitisedFile {
    @Authenticated()
    @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hiệu. Opaque id, not the number of the paper.' })
    id!: string;

    @Group(group)
    @Field(() => String, { nullable: true, description: 'Số hiệu bản số hóa. Number of the digitised paper.' })
    recordNumber!: string;

    @Group(group)
    @Field(() => DigitisedPaperKind, { nullable: true, description: 'Loại giấy tờ. Kind of paper.' })
    paperKind!: DigitisedPaperKind;

    @Group(group)
    @Field(() => String, { nullable: true, description: 'Tên tệp. Name of the file.' })
    fileName!: string;

    @Group(group)
    @Field(() => String, { nullable: true, description: 'Kiểu tệp, như application/pdf. Media type of the file.' })
    mediaType!: string;

    @Group(group)
    @Field(() => Int, { nullable: true, description: 'Dung lượng, số byte. Size in bytes.' })
    sizeBytes!: number;

    @Group(group)
    @Field(() => String, {
      nullable: true,
      description: 'Mã kiểm SHA-256 của nội dung, 64 chữ số thập lục phân viết thường. SHA-256 of the content in lower-case hexadecimal.',
    })
    sha256!: string;

    @Group(group)
    @Field(() => DateScalar, { nullable: true, description: 'Ngày số hóa. Day on which the paper was digitised.' })
    digitisedOn!: string;

    @Group(group)
    @Field(() => String, { nullable: true, description: 'Cơ quan, tổ chức đã số hóa. The organisation that digitised it.' })
    digitisedBy!: string;

    @Group(group)
    @Field(() => DigitisedLegalValue, {
      nullable: true,
      description: 'Giá trị pháp lý của bản số hóa (Luật Giao dịch điện tử 20/2023/QH15, Điều 12). Whether it can stand for the paper.',
    })
    legalValue!: DigitisedLegalValue;

    @Group(group)
    @Field(() => String, {
      nullable: true,
      description:
        'Mã mờ để kho lưu trữ của cơ quan tìm tệp; nội dung không có trong đồ thị. Opaque code for the archive; the content is not in the graph.',
    })
    locator!: string;
  }
  return DigitisedFile;
}

export type DigitisedFile = InstanceType<ReturnType<typeof createDigitisedFileType>>;
