import type { Sentence } from './error-codes.js';

/** Why a field is refused, as a fact. Known before planning, the same for every citizen, so it may be told. */
export const REFUSAL_REASONS = {
  PURPOSE_REQUIRED: { vi: 'Chưa nêu mục đích khai thác.', en: 'No purpose was declared.' },
  PURPOSE_NOT_PERMITTED: { vi: 'Vai trò này không được khai thác cho mục đích đó.', en: 'The role may not ask for that purpose.' },
  GROUP_NOT_GRANTED: {
    vi: 'Nhóm thông tin không được cấp cho vai trò và mục đích này.',
    en: 'The information group is not granted to this role and purpose.',
  },
  CASE_REQUIRED: { vi: 'Mục đích này cần số hồ sơ vụ việc.', en: 'The purpose needs a case number.' },
  DIRECTORY_STALE: {
    vi: 'Chưa thể xác minh quan hệ hồ sơ cần cho quyền này.',
    en: 'The registered relationship that the grant needs cannot be verified now.',
  },
  QUOTA_EXCEEDED: { vi: 'Đã hết hạn mức tra cứu.', en: 'The quota of look-ups is used up.' },
} as const satisfies Record<string, Sentence>;

export type RefusalReason = keyof typeof REFUSAL_REASONS;
