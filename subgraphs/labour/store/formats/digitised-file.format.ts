import type { Column, ImportFormat } from '../../../kit/import/format.js';

const OWNER_COLUMNS: readonly Column[] = [
  {
    key: 'recordNumber',
    header: 'Số hiệu bản số hóa',
    kind: 'text',
    required: true,
    about: { vi: 'Số hiệu của bản số hóa; một bản một số.', en: 'Number of the digitised paper; one paper, one number.' },
  },
  {
    key: 'ownerKind',
    header: 'Loại hồ sơ',
    kind: 'enum',
    required: true,
    values: {
      'Trợ giúp xã hội': 'ASSISTANCE_ENTITLEMENT',
      'Người có công': 'MERITORIOUS_DOSSIER',
      'Khuyết tật': 'DISABILITY_CERTIFICATE',
      'Trẻ em có hoàn cảnh đặc biệt': 'CHILD_CIRCUMSTANCE',
      'Bảo hiểm thất nghiệp': 'UNEMPLOYMENT_CLAIM',
    },
    about: { vi: 'Loại hồ sơ mà giấy tờ thuộc về.', en: 'Kind of dossier that the paper belongs to.' },
  },
  {
    key: 'ownerRecordNumber',
    header: 'Số hồ sơ',
    kind: 'text',
    required: true,
    about: { vi: 'Số hồ sơ, theo tệp của loại hồ sơ đó.', en: 'Number of the dossier, as the file of that kind has it.' },
  },
  {
    key: 'paperKind',
    header: 'Loại giấy tờ',
    kind: 'enum',
    required: true,
    values: {
      'Đơn, tờ khai': 'APPLICATION',
      'Quyết định': 'DECISION',
      'Giấy chứng nhận, xác nhận': 'CERTIFICATE',
      'Biên bản': 'MINUTES',
      'Giấy tờ căn cứ': 'EVIDENCE',
      'Giấy tờ nhân thân': 'IDENTITY_PAPER',
      Khác: 'OTHER',
    },
    about: { vi: 'Loại giấy tờ được số hóa.', en: 'Kind of paper that was digitised.' },
  },
];

const FILE_COLUMNS: readonly Column[] = [
  {
    key: 'fileName',
    header: 'Tên tệp',
    kind: 'text',
    required: true,
    pattern: /^[^/\\]{1,200}$/,
    about: { vi: 'Tên tệp, không có đường dẫn.', en: 'Name of the file, without a path.' },
  },
  {
    key: 'mediaType',
    header: 'Kiểu tệp',
    kind: 'text',
    required: true,
    pattern: /^(application\/pdf|image\/(jpeg|png|tiff))$/,
    about: { vi: 'application/pdf, image/jpeg, image/png hoặc image/tiff.', en: 'One of the four media types of a digitised paper.' },
  },
  {
    key: 'sizeBytes',
    header: 'Dung lượng (byte)',
    kind: 'text',
    required: true,
    pattern: /^[1-9]\d{0,8}$/,
    about: { vi: 'Số byte của tệp, dưới 1 tỷ.', en: 'Bytes of the file, below a thousand million.' },
  },
  {
    key: 'sha256',
    header: 'Mã kiểm SHA-256',
    kind: 'text',
    required: true,
    pattern: /^[0-9A-Fa-f]{64}$/,
    about: { vi: 'Mã kiểm SHA-256 của nội dung, 64 chữ số thập lục phân.', en: 'SHA-256 of the content, 64 hexadecimal digits.' },
  },
];

const ORIGIN_COLUMNS: readonly Column[] = [
  {
    key: 'digitisedOn',
    header: 'Ngày số hóa',
    kind: 'date',
    required: true,
    about: { vi: 'Ngày số hóa giấy tờ.', en: 'Day on which the paper was digitised.' },
  },
  {
    key: 'digitisedBy',
    header: 'Đơn vị số hóa',
    kind: 'text',
    required: true,
    about: { vi: 'Cơ quan, tổ chức đã số hóa.', en: 'The organisation that digitised it.' },
  },
  {
    key: 'legalValue',
    header: 'Giá trị pháp lý',
    kind: 'enum',
    required: true,
    values: {
      'Ký số của cơ quan chuyển đổi': 'SIGNED_CONVERSION',
      'Bản sao điện tử có chứng thực': 'CERTIFIED_COPY',
      'Chỉ để tham khảo': 'REFERENCE_ONLY',
    },
    about: { vi: 'Bản số hóa thay được bản giấy hay không.', en: 'Whether it can stand for the paper.' },
  },
  {
    key: 'locator',
    header: 'Mã định vị',
    kind: 'text',
    required: true,
    pattern: /^[A-Za-z0-9_-]{16,128}$/,
    about: {
      vi: 'Mã mờ để kho lưu trữ tìm tệp; không là đường dẫn, địa chỉ, tên.',
      en: 'Opaque code of the archive: no path, address or name.',
    },
  },
];

/** One row is one digitised paper of one dossier. Contents stay in the agency's archive. */
export const DIGITISED_FILE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'digitised-file',
  version: 1,
  title: { vi: 'Giấy tờ số hóa của hồ sơ', en: 'Digitised papers of dossiers' },
  naturalKey: ['recordNumber'],
  columns: [...OWNER_COLUMNS, ...FILE_COLUMNS, ...ORIGIN_COLUMNS],
};
