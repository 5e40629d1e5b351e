/** Words that names of invented employers are put together from. */
// prettier-ignore
export const EMPLOYER_WORDS = [
  'Phú Lợi', 'Tân Tiến', 'Minh Phát', 'An Khang', 'Đông Á', 'Thành Công', 'Hoàng Gia', 'Việt Hưng', 'Trường Thịnh', 'Đại Nam', 'Gia Long',
  'Bình Minh', 'Sao Mai', 'Hưng Thịnh', 'Tín Nghĩa', 'Hòa Bình', 'Thiên Phú', 'Nam Sơn', 'Phương Đông', 'Kim Long', 'Ánh Dương',
];

/** Kind of unit, the start of its name, the two letters of its unit code (from memory, unverified) and how many of 20 are of the kind. */
export const EMPLOYER_KINDS = [
  { kind: 'Doanh nghiệp', title: 'Công ty TNHH', letters: 'DN', ofTwenty: 15 },
  { kind: 'Hợp tác xã', title: 'Hợp tác xã', letters: 'HX', ofTwenty: 1 },
  { kind: 'Cơ quan nhà nước', title: 'Văn phòng', letters: 'CH', ofTwenty: 1 },
  { kind: 'Đơn vị sự nghiệp', title: 'Trường Trung học', letters: 'CH', ofTwenty: 2 },
  { kind: 'Hộ kinh doanh', title: 'Hộ kinh doanh', letters: 'DN', ofTwenty: 1 },
] as const;
