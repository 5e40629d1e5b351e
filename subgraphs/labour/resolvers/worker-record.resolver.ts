import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { WORKER_RECORD_LIST } from '../loaders/worker-record.record.js';
import { Citizen } from '../types/citizen.type.js';
import { WorkerRecordConnection, WorkerRecordListArguments } from '../types/worker-record-list.type.js';
import { WorkerRecord } from '../types/worker-record.type.js';
import { toWorkerForm, WorkerForm } from '../types/worker-form.type.js';

@Resolver(() => WorkerRecord)
export class WorkerRecordResolver {
  @Group('labour.employment')
  @Paged()
  @Query(() => WorkerRecordConnection, {
    nullable: true,
    description: 'Thông tin người lao động thuộc phạm vi được đọc. The readable records: worker records.',
  })
  async workerRecords(@Args(() => WorkerRecordListArguments) args: WorkerRecordListArguments, @Ctx() context: LabourContext) {
    return toConnection(WorkerRecordConnection, await readList(context, WORKER_RECORD_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Người lao động. The worker.' })
  citizen(@Root() { citizenId, rowSetMask }: WorkerRecord & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Người lao động như cơ quan lao động đã ghi. The worker, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: WorkerRecord & ReadableRow) {
    return deliveredIdentityOf(record);
  }

  @Group('labour.employment')
  @FieldResolver(() => WorkerForm, {
    nullable: true,
    description:
      'Các câu trả lời theo phiên bản biểu mẫu đã dùng; null khi không có câu trả lời. The answers under the version of the form that was used; null without any.',
  })
  form(@Root() { formVersion, answers, rowSetMask }: WorkerRecord & ReadableRow) {
    return answers === null ? null : toWorkerForm(formVersion, answers, rowSetMask);
  }
}

@Resolver(() => Citizen)
export class CitizenWorkerRecordResolver {
  @Group('labour.employment')
  @AssumedSize(3)
  @FieldResolver(() => [WorkerRecord], {
    nullable: true,
    description:
      'Thông tin người lao động của công dân, cũ trước (Thông tư 01/2022/TT-BLĐTBXH, Điều 7). Worker records of the citizen, oldest first.',
  })
  workerRecords(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.workerRecordsByCitizen.load(id);
  }
}
