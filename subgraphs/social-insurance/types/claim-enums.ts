import { registerEnumType } from 'type-graphql';

export enum InsuranceClaimStatus {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  PARTLY_ACCEPTED = 'PARTLY_ACCEPTED',
  REJECTED = 'REJECTED',
}
registerEnumType(InsuranceClaimStatus, {
  name: 'InsuranceClaimStatus',
  description: 'Kết quả giám định hồ sơ bảo hiểm y tế. What the assessment of a claim came to.',
  valuesConfig: {
    PENDING: { description: 'Chờ giám định. Not yet assessed.' },
    ACCEPTED: { description: 'Chấp nhận toàn bộ. Accepted in full.' },
    PARTLY_ACCEPTED: { description: 'Chấp nhận một phần. Accepted in part.' },
    REJECTED: { description: 'Từ chối toàn bộ. Rejected in full.' },
  },
});
