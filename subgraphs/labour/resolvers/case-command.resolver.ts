import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { assignCase, closeCase, openCase } from '../../kit/cases/change-case.js';
import { Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import {
  AssignCaseArguments,
  CloseCaseArguments,
  OpenCaseArguments,
  type AssignCaseInput,
  type CloseCaseInput,
  type OpenCaseInput,
} from '../types/case-input.type.js';
import { Case } from '../types/case.type.js';

interface Write<Input> {
  readonly input: Input;
  readonly idempotencyKey: string;
}

@Resolver()
export class CaseCommandResolver {
  @Group('labour.case')
  @Mutation(() => Case, {
    nullable: true,
    description:
      'Mở vụ việc tại cơ quan của cán bộ; không nhận hồ sơ của chính cán bộ hoặc hộ của cán bộ. Opens a case; refused on one’s own or one’s household’s record.',
  })
  openCase(@Args(() => OpenCaseArguments) { input, idempotencyKey }: Write<OpenCaseInput>, @Ctx() context: LabourContext) {
    return openCase(context, input, idempotencyKey);
  }

  @Group('labour.case')
  @Mutation(() => Case, {
    nullable: true,
    description:
      'Giao vụ việc đang mở của cơ quan mình cho cơ quan khác. Hands an open case of one’s organisation to another organisation.',
  })
  assignCase(@Args(() => AssignCaseArguments) { input, idempotencyKey }: Write<AssignCaseInput>, @Ctx() context: LabourContext) {
    return assignCase(context, input, idempotencyKey);
  }

  @Group('labour.case')
  @Mutation(() => Case, {
    nullable: true,
    description: 'Đóng vụ việc của cơ quan mình; hôm nay là ngày cuối. Closes a case of one’s organisation; today is its last day.',
  })
  closeCase(@Args(() => CloseCaseArguments) { input, idempotencyKey }: Write<CloseCaseInput>, @Ctx() context: LabourContext) {
    return closeCase(context, input, idempotencyKey);
  }
}
