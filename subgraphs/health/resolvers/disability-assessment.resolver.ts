import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { HealthContext } from '../loaders/index.js';
import { DISABILITY_ASSESSMENT_LIST } from '../loaders/disability-assessment.record.js';
import { Citizen } from '../types/citizen.type.js';
import { DisabilityAssessmentConnection, DisabilityAssessmentListArguments } from '../types/disability-assessment-list.type.js';
import { DisabilityAssessment } from '../types/disability-assessment.type.js';

@Resolver(() => DisabilityAssessment)
export class DisabilityAssessmentResolver {
  @Group('labour.disability')
  @Paged()
  @Query(() => DisabilityAssessmentConnection, {
    nullable: true,
    description: 'Giám định khuyết tật thuộc phạm vi được đọc. The readable assessments.',
  })
  async disabilityAssessments(
    @Args(() => DisabilityAssessmentListArguments) args: DisabilityAssessmentListArguments,
    @Ctx() context: HealthContext,
  ) {
    return toConnection(DisabilityAssessmentConnection, await readList(context, DISABILITY_ASSESSMENT_LIST, args));
  }
}

@Resolver(() => Citizen)
export class CitizenDisabilityAssessmentResolver {
  @Group('labour.disability')
  @AssumedSize(3)
  @FieldResolver(() => [DisabilityAssessment], {
    nullable: true,
    description:
      'Kết luận giám định khuyết tật, cũ trước (Luật Người khuyết tật 2010). Disability assessments, oldest first; empty for none.',
  })
  disabilityAssessments(@Root() { id }: Citizen, @Ctx() { loaders }: HealthContext) {
    return loaders.disabilityAssessmentsByCitizen.load(id);
  }
}
