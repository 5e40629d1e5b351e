import { Field, ObjectType } from 'type-graphql';
import { Group } from '../../kit/types/rules.js';
import { DiagnosisRole } from './enums.js';

@ObjectType({
  description:
    'Chẩn đoán của một đợt điều trị, dữ liệu nhạy cảm (Luật Khám bệnh, chữa bệnh 15/2023/QH15; Nghị định 356/2025, Điều 4). A diagnosis of an encounter; its subject is the encounter’s citizen.',
})
export class Diagnosis {
  @Group('health.clinical')
  @Field(() => String, { nullable: true, description: 'Mã bệnh theo ICD-10 của WHO. Code of the disease in WHO ICD-10.' })
  icd10Code!: string;

  @Group('health.clinical')
  @Field(() => String, { nullable: true, description: 'Tên bệnh như bác sĩ ghi. Name of the disease as the physician wrote it.' })
  name!: string;

  @Group('health.clinical')
  @Field(() => DiagnosisRole, { nullable: true, description: 'Bệnh chính hay bệnh kèm theo. Main or secondary.' })
  role!: DiagnosisRole;

  @Group('health.clinical')
  @Field(() => String, { nullable: true, description: 'Cách điều trị; null nếu không ghi. Treatment given; null when not recorded.' })
  treatment!: string | null;

  @Group('health.clinical')
  @Field(() => String, {
    nullable: true,
    description: 'Kết quả điều trị; null khi chưa kết thúc. Result of the treatment; null while it is not finished.',
  })
  result!: string | null;
}
