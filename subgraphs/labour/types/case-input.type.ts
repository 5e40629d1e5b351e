import { ArgsType, type ClassType, Field, ID, InputType } from 'type-graphql';
import { CaseKind } from './case-kind.js';

/** Number, organisation and dates are not here: the platform sets them, from the officer's token and the calendar. */
@InputType({ description: 'Vụ việc cần mở; cơ quan giữ là cơ quan của cán bộ. The case to open; the organisation is the officer’s own.' })
export class OpenCaseInput {
  @Field(() => CaseKind, {
    description:
      'Loại vụ việc: BENEFIT_APPRAISAL hoặc UNEMPLOYMENT_CLAIM; loại khác đến bằng tệp. Those two kinds alone; others arrive by file.',
  })
  kind!: CaseKind;

  @Field(() => [ID], { description: 'Mã số an sinh xã hội của 1 đến 100 người liên quan. The 1 to 100 citizens whom it concerns.' })
  citizens!: string[];
}

@InputType({ description: 'Vụ việc cần giao sang cơ quan khác. The case to hand to another organisation.' })
export class AssignCaseInput {
  @Field(() => String, { description: 'Số vụ việc. The case number.' })
  number!: string;

  @Field(() => String, { description: 'Mã cơ quan nhận. The organisation that takes it.' })
  organisation!: string;
}

@InputType({ description: 'Vụ việc cần đóng; hôm nay là ngày cuối còn mở. The case to close; today is its last day.' })
export class CloseCaseInput {
  @Field(() => String, { description: 'Số vụ việc. The case number.' })
  number!: string;
}

const KEY_DESCRIPTION =
  'Khóa chống lặp do bên gọi đặt, 8-64 ký tự: gọi lại cùng khóa và nội dung thì nhận cùng câu trả lời; nội dung khác là CONFLICT. Chosen by the client: the same key and input give the same answer again.';

function createArguments<Input extends object>(inputType: ClassType<Input>) {
  @ArgsType()
  class Arguments {
    @Field(() => inputType, { description: 'Nội dung thay đổi. What to change.' })
    input!: Input;

    @Field(() => ID, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }
  return Arguments;
}

export const OpenCaseArguments = createArguments(OpenCaseInput);
export const AssignCaseArguments = createArguments(AssignCaseInput);
export const CloseCaseArguments = createArguments(CloseCaseInput);
