import { registerEnumType } from 'type-graphql';

export enum DigitisedPaperKind {
  APPLICATION = 'APPLICATION',
  DECISION = 'DECISION',
  CERTIFICATE = 'CERTIFICATE',
  MINUTES = 'MINUTES',
  EVIDENCE = 'EVIDENCE',
  IDENTITY_PAPER = 'IDENTITY_PAPER',
  OTHER = 'OTHER',
}
registerEnumType(DigitisedPaperKind, {
  name: 'DigitisedPaperKind',
  description: 'Loại giấy tờ được số hóa của một hồ sơ. The kind of paper of a dossier that was digitised.',
  valuesConfig: {
    APPLICATION: { description: 'Đơn, tờ khai. Application or declaration.' },
    DECISION: { description: 'Quyết định. Decision.' },
    CERTIFICATE: { description: 'Giấy chứng nhận, giấy xác nhận. Certificate.' },
    MINUTES: { description: 'Biên bản. Minutes.' },
    EVIDENCE: { description: 'Giấy tờ làm căn cứ xác nhận, công nhận. Evidence for a recognition.' },
    IDENTITY_PAPER: { description: 'Giấy tờ nhân thân. Paper of identity.' },
    OTHER: { description: 'Giấy tờ khác. Another paper.' },
  },
});

export enum DigitisedLegalValue {
  SIGNED_CONVERSION = 'SIGNED_CONVERSION',
  CERTIFIED_COPY = 'CERTIFIED_COPY',
  REFERENCE_ONLY = 'REFERENCE_ONLY',
}
registerEnumType(DigitisedLegalValue, {
  name: 'DigitisedLegalValue',
  description:
    'Giá trị pháp lý của bản số hóa (Luật Giao dịch điện tử 20/2023/QH15, Điều 12). Whether a digitised paper can stand for the paper.',
  valuesConfig: {
    SIGNED_CONVERSION: { description: 'Có ký số của cơ quan, tổ chức chuyển đổi. Signed by the organisation that converted it.' },
    CERTIFIED_COPY: { description: 'Bản sao điện tử được chứng thực từ bản chính. A certified electronic copy.' },
    REFERENCE_ONLY: { description: 'Chỉ để tham khảo, không thay bản giấy. For reference; the paper decides.' },
  },
});
