import { describe, expect, it } from '@jest/globals';
import { printAsHtml, printAsText, type LogEntry } from '../../../../scripts/access-log/print-log.js';

const ENTRY: LogEntry = {
  id: '00000000-0000-4000-8000-000000000001',
  at: '2026-11-23T01:30:00.000Z',
  status: 'DELIVERED',
  organisation: 'H-1',
  roleLabel: 'Công an cấp xã',
  purposeLabel: 'Xác minh danh tính',
  legalBasis: ['Luật Căn cước 2023'],
  caseNumber: null,
  isEmergency: false,
  isOwn: false,
  groups: [{ description: 'Họ, chữ đệm và tên khai sinh' }],
  masked: [{ coordinate: 'PaymentAccount.accountNumber', inWords: 'chỉ bốn ký tự cuối' }],
  refusals: [{ coordinate: null, inWords: 'Bạn không cư trú trong địa bàn của người hỏi.' }],
  proof: { writer: 'w', sequence: '7' },
  report: null,
};

describe('the copy of one’s own log', () => {
  it('tells who, when in Vietnam, why and what', () => {
    expect(printAsText([ENTRY])).toBe(`Nhật ký khai thác dữ liệu của tôi

08:30:00 23/11/26  Công an cấp xã, H-1  đã cung cấp
  mục đích: Xác minh danh tính
  căn cứ: Luật Căn cước 2023
  đã xem: Họ, chữ đệm và tên khai sinh
  che bớt: PaymentAccount.accountNumber (chỉ bốn ký tự cuối)
  từ chối: cả bản ghi (Bạn không cư trú trong địa bàn của người hỏi.)
  lượt 00000000-0000-4000-8000-000000000001, bản ghi w/7`);
  });

  it('shows an emergency, one’s own request, and an answered report', () => {
    const text = printAsText([
      { ...ENTRY, isEmergency: true },
      { ...ENTRY, isOwn: true, proof: null, report: { state: 'ANSWERED', answer: 'Đúng thẩm quyền.', answeredAt: ENTRY.at } },
    ]);
    expect(text).toContain('TRUY CẬP KHẨN CẤP');
    expect(text).toContain('chính bạn  đã cung cấp');
    expect(text).toContain('phản ánh: Đúng thẩm quyền.');
    expect(text).toContain('chờ dấu mốc');
  });

  it('runs nothing as a page: what an officer or a citizen wrote is text', () => {
    const html = printAsHtml([
      { ...ENTRY, organisation: '<script>x</script>', report: { state: 'ANSWERED', answer: '<img src=x onerror=y>', answeredAt: null } },
    ]);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&#60;script&#62;');
  });
});
