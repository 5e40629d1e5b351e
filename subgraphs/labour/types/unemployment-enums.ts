import { registerEnumType } from 'type-graphql';

export enum UnemploymentClaimStage {
  FILED = 'FILED',
  APPRAISED = 'APPRAISED',
  DECIDED = 'DECIDED',
}
registerEnumType(UnemploymentClaimStage, {
  name: 'UnemploymentClaimStage',
  description:
    'Bước của hồ sơ trợ cấp thất nghiệp, suy từ ngày thẩm định và ngày quyết định. How far the claim has come, from its own days.',
  valuesConfig: {
    FILED: { description: 'Đã nộp hồ sơ. Filed.' },
    APPRAISED: { description: 'Đã thẩm định. Appraised.' },
    DECIDED: { description: 'Đã có quyết định. Decided.' },
  },
});

export enum UnemploymentClaimOutcome {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}
registerEnumType(UnemploymentClaimOutcome, {
  name: 'UnemploymentClaimOutcome',
  description: 'Kết quả quyết định. What was decided.',
  valuesConfig: {
    GRANTED: { description: 'Được hưởng trợ cấp thất nghiệp. Granted.' },
    REFUSED: { description: 'Không được hưởng. Refused.' },
  },
});

export enum UnemploymentStopReason {
  PERIOD_ENDED = 'PERIOD_ENDED',
  EMPLOYED = 'EMPLOYED',
  PENSION = 'PENSION',
  REFUSED_WORK = 'REFUSED_WORK',
  NOT_REPORTING = 'NOT_REPORTING',
  STUDY = 'STUDY',
  MILITARY = 'MILITARY',
  ABROAD = 'ABROAD',
  DECEASED = 'DECEASED',
}
registerEnumType(UnemploymentStopReason, {
  name: 'UnemploymentStopReason',
  description: 'Lý do chấm dứt hưởng (Luật Việc làm; danh mục chưa đối chiếu từng điểm). Why the benefit stopped.',
  valuesConfig: {
    PERIOD_ENDED: { description: 'Hết thời hạn hưởng. Its months are over.' },
    EMPLOYED: { description: 'Đã có việc làm. Found work.' },
    PENSION: { description: 'Hưởng lương hưu hằng tháng. Receives a pension.' },
    REFUSED_WORK: { description: 'Hai lần từ chối việc làm không có lý do chính đáng. Refused work twice without good reason.' },
    NOT_REPORTING: { description: 'Không thông báo tìm việc hằng tháng. Did not report the search for work.' },
    STUDY: { description: 'Đi học tập có thời hạn từ đủ 12 tháng. Studies for twelve months or more.' },
    MILITARY: { description: 'Thực hiện nghĩa vụ quân sự, công an. Military or police service.' },
    ABROAD: { description: 'Ra nước ngoài định cư hoặc lao động theo hợp đồng. Settles or works abroad.' },
    DECEASED: { description: 'Chết hoặc bị tòa án tuyên bố mất tích. Died or declared missing.' },
  },
});
