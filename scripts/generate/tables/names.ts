/**
 * Vietnamese names for people who do not exist. Weights of the family names in percent as usually published (Nguyễn about 38 %; from
 * memory, unverified); middle and given names unweighted.
 */
export const FAMILY_NAMES: readonly (readonly [string, number])[] = [
  ['Nguyễn', 38.4],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7.1],
  ['Huỳnh', 3.1],
  ['Hoàng', 2.6],
  ['Phan', 4.5],
  ['Vũ', 2.4],
  ['Võ', 2.2],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.6],
  ['Đinh', 0.8],
  ['Đoàn', 0.7],
  ['Lâm', 0.6],
  ['Trịnh', 0.6],
  ['Trương', 0.9],
  ['Mai', 0.6],
  ['Cao', 0.5],
  ['Tô', 0.3],
  ['Lương', 0.5],
  ['Đào', 0.5],
  ['Hà', 0.4],
  ['Thái', 0.3],
  ['Tạ', 0.3],
  ['Chu', 0.2],
];

// prettier-ignore
export const MALE_MIDDLE_NAMES = [
  'Văn', 'Hữu', 'Đức', 'Minh', 'Quốc', 'Thanh', 'Công', 'Ngọc', 'Xuân', 'Đình', 'Quang', 'Hoàng', 'Gia', 'Anh', 'Tấn', 'Trọng', 'Bá',
  'Thành', 'Duy', 'Mạnh', 'Nhật', 'Tuấn', 'Hải', 'Viết', 'Thế',
] as const;

// prettier-ignore
export const FEMALE_MIDDLE_NAMES = [
  'Thị', 'Ngọc', 'Thanh', 'Thu', 'Minh', 'Kim', 'Mỹ', 'Phương', 'Hồng', 'Thùy', 'Bích', 'Diễm', 'Khánh', 'Quỳnh', 'Bảo', 'Thị Thu',
  'Thị Thanh', 'Thị Ngọc', 'Thị Kim', 'Thị Hồng', 'Thị Mỹ', 'Hoài', 'Cẩm', 'Tuyết', 'Xuân',
] as const;

// prettier-ignore
export const MALE_GIVEN_NAMES = [
  'An', 'Anh', 'Bách', 'Bảo', 'Bình', 'Chiến', 'Chung', 'Công', 'Cường', 'Danh', 'Dũng', 'Duy', 'Đại', 'Đạt', 'Điền', 'Đông', 'Đức',
  'Giang', 'Hà', 'Hải', 'Hào', 'Hậu', 'Hiếu', 'Hiệp', 'Hòa', 'Hoàng', 'Hùng', 'Huy', 'Hưng', 'Kha', 'Khang', 'Khánh', 'Khoa', 'Khôi',
  'Kiên', 'Kiệt', 'Lâm', 'Lân', 'Lộc', 'Long', 'Luân', 'Lực', 'Mạnh', 'Minh', 'Nam', 'Nghĩa', 'Nguyên', 'Nhân', 'Nhật', 'Phát', 'Phong',
  'Phú', 'Phúc', 'Phước', 'Quân', 'Quang', 'Quý', 'Sang', 'Sơn', 'Tài', 'Tâm', 'Tân', 'Thái', 'Thắng', 'Thành', 'Thiện', 'Thịnh', 'Thọ',
  'Thông', 'Thuận', 'Tiến', 'Tín', 'Toàn', 'Toản', 'Trí', 'Triết', 'Trung', 'Trường', 'Tú', 'Tuấn', 'Tùng', 'Việt', 'Vinh', 'Vũ',
] as const;

// prettier-ignore
export const FEMALE_GIVEN_NAMES = [
  'An', 'Anh', 'Ánh', 'Bích', 'Châu', 'Chi', 'Cúc', 'Diễm', 'Diệp', 'Dung', 'Duyên', 'Đào', 'Giang', 'Hà', 'Hạ', 'Hân', 'Hạnh', 'Hằng',
  'Hiền', 'Hoa', 'Hòa', 'Hồng', 'Huệ', 'Hương', 'Hường', 'Huyền', 'Khánh', 'Kiều', 'Lan', 'Lệ', 'Liên', 'Linh', 'Loan', 'Ly', 'Mai',
  'Minh', 'My', 'Mỹ', 'Nga', 'Ngân', 'Ngọc', 'Nguyệt', 'Nhàn', 'Nhi', 'Nhung', 'Oanh', 'Phượng', 'Phương', 'Quyên', 'Quỳnh',
  'Sương', 'Tâm', 'Thảo', 'Thắm', 'Thanh', 'Thi', 'Thoa', 'Thơ', 'Thơm', 'Thu', 'Thư', 'Thủy', 'Thúy', 'Thuận', 'Thương', 'Tiên', 'Trâm',
  'Trang', 'Trinh', 'Trúc', 'Tú', 'Tuyền', 'Tuyết', 'Uyên', 'Vân', 'Vy', 'Xuân', 'Yên', 'Yến',
] as const;

export const OTHER_NAMES = ['Tư', 'Năm', 'Sáu', 'Bảy', 'Út', 'Cu Tý', 'Bé Ba', 'Hai Lúa', 'Bông', 'Mận'] as const;

// prettier-ignore
export const STREETS = [
  'Nguyễn Ái Quốc', 'Phạm Văn Thuận', 'Cách Mạng Tháng Tám', 'Hùng Vương', 'Trần Phú', 'Lê Lợi', 'Nguyễn Huệ', 'Quang Trung',
  'Hoàng Liên', 'Điện Biên Phủ', 'Phan Đình Phùng', 'Lý Thường Kiệt', 'Nguyễn Văn Linh', 'Võ Thị Sáu', 'Đinh Tiên Hoàng', '30 Tháng 4',
] as const;
