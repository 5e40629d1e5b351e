import { registerEnumType } from 'type-graphql';

/** The values of `kit/cases/case-kinds.ts`. */
export enum CaseKind {
  BENEFIT_APPRAISAL = 'BENEFIT_APPRAISAL',
  INSPECTION = 'INSPECTION',
  UNEMPLOYMENT_CLAIM = 'UNEMPLOYMENT_CLAIM',
  CLAIM_ASSESSMENT = 'CLAIM_ASSESSMENT',
}

registerEnumType(CaseKind, {
  name: 'CaseKind',
  description: 'Loại vụ việc, theo mục đích mà vụ việc phục vụ. What a case is about, by the purpose that it serves.',
  valuesConfig: {
    BENEFIT_APPRAISAL: {
      description: 'Thẩm định hồ sơ hưởng trợ giúp hoặc ưu đãi. Appraisal of a claim to assistance or preferential treatment.',
    },
    INSPECTION: { description: 'Thanh tra, kiểm tra theo quyết định. Inspection under a decision.' },
    UNEMPLOYMENT_CLAIM: { description: 'Giải quyết bảo hiểm thất nghiệp. Settlement of an unemployment-insurance claim.' },
    CLAIM_ASSESSMENT: { description: 'Giám định bảo hiểm y tế. Assessment of a health-insurance claim.' },
  },
});
