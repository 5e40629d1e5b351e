import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Group, Personal, Reads } from '../../kit/types/rules.js';
import { CASE_LIST } from '../loaders/case-list.js';
import type { LabourContext } from '../loaders/index.js';
import { CaseConnection, CaseListArguments } from '../types/case-list.type.js';
import { Case } from '../types/case.type.js';
import { Citizen } from '../types/citizen.type.js';

@Resolver(() => Case)
export class CaseResolver {
  @Group('labour.case')
  @Query(() => Case, {
    nullable: true,
    description: 'Vụ việc theo số; null khi không có hoặc không được đọc. The case of that number; null when unknown or unreadable.',
  })
  case(
    @Personal()
    @Reads('Case', 'number')
    @Arg('number', () => String, { description: 'Số vụ việc. The case number.' })
    number: string,
    @Ctx() { loaders }: LabourContext,
  ) {
    return loaders.caseByNumber.load(number);
  }

  @Group('labour.case')
  @Paged()
  @Query(() => CaseConnection, { nullable: true, description: 'Vụ việc thuộc phạm vi được đọc. The readable cases.' })
  async cases(@Args(() => CaseListArguments) args: CaseListArguments, @Ctx() context: LabourContext) {
    return toConnection(CaseConnection, await readList(context, CASE_LIST, args));
  }

  @Group('labour.case')
  @AssumedSize(5)
  @FieldResolver(() => [Citizen], {
    nullable: true,
    description: 'Những người liên quan mà người hỏi được đọc. The citizens whom it concerns, those out of reach left out.',
  })
  citizens(@Root() { number }: Case, @Ctx() { loaders }: LabourContext) {
    return loaders.citizensByCase.load(number);
  }
}

@Resolver(() => Citizen)
export class CitizenCaseResolver {
  @Group('labour.case')
  @AssumedSize(5)
  @FieldResolver(() => [Case], {
    nullable: true,
    description:
      'Vụ việc liên quan đến công dân, kể cả đã đóng, cũ trước. Cases that concern the citizen, closed ones included, oldest first.',
  })
  cases(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.casesByCitizen.load(id);
  }
}
