import { Field, ObjectType } from 'type-graphql';
import type { ReadableRow } from '../../kit/rows/record.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import { findFormVersion } from '../store/reference/worker-form.js';

@ObjectType({
  description:
    'Một câu trả lời của biểu mẫu người lao động, kèm nhãn của phiên bản đã dùng (Thông tư 01/2022/TT-BLĐTBXH). One answer, with its label.',
})
export class WorkerFormField {
  @Group('labour.employment')
  @Field(() => String, { nullable: true, description: 'Khóa của câu hỏi trong phiên bản biểu mẫu. Key of the question.' })
  key!: string;

  @Group('labour.employment')
  @Field(() => String, { nullable: true, description: 'Nhãn của câu hỏi. Label of the question, Vietnamese and English.' })
  label!: string;

  @Group('labour.employment')
  @Field(() => String, { nullable: true, description: 'Câu trả lời. The answer.' })
  value!: string;
}

@ObjectType({
  description:
    'Biểu mẫu người lao động đã trả lời, theo phiên bản cấu hình được; không thay biểu mẫu in (Thông tư 01/2022/TT-BLĐTBXH). An answered form under its version.',
})
export class WorkerForm {
  @Group('labour.employment')
  @Field(() => String, { nullable: true, description: 'Phiên bản biểu mẫu. The version of the form.' })
  version!: string;

  @Group('labour.employment')
  @AssumedSize(30)
  @Field(() => [WorkerFormField], {
    nullable: true,
    description: 'Các câu trả lời theo thứ tự của biểu mẫu. The answers in the order of the form.',
  })
  fields!: readonly WorkerFormField[];
}

/** The answers with the labels of their version; the row's reach goes with every value. */
export function toWorkerForm(
  version: string,
  answers: Readonly<Record<string, string>>,
  rowSetMask: ReadableRow['rowSetMask'],
): WorkerForm & ReadableRow {
  const reach = rowSetMask === undefined ? {} : { rowSetMask };
  const fields = (findFormVersion(version)?.fields ?? []).flatMap(({ key, label }) => {
    const value = answers[key];
    return value === undefined ? [] : [{ key, label: `${label.vi}. ${label.en}`, value, ...reach }];
  });
  return { version, fields, ...reach };
}
