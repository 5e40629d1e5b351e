/**
 * Diagnoses with codes of WHO ICD-10 (version 2019) and their usual Vietnamese names; treatments are plausible words, not advice.
 * `from` and `to` are ages in years, `cost` is đồng of an outpatient visit in thousands, lowest and highest.
 */
export interface Disease {
  readonly icd10: string;
  readonly name: string;
  readonly treatment: string;
  readonly from: number;
  readonly to: number;
  readonly cost: readonly [number, number];
  readonly sex?: 'Nam' | 'Nữ';
}

const disease = (icd10: string, name: string, treatment: string, from: number, to: number, cost: readonly [number, number]): Disease => ({
  icd10,
  name,
  treatment,
  from,
  to,
  cost,
});

export const DISEASES: readonly Disease[] = [
  disease('J00', 'Viêm mũi họng cấp (cảm thường)', 'Thuốc điều trị triệu chứng, nghỉ ngơi', 0, 120, [80, 250]),
  disease('J02.9', 'Viêm họng cấp', 'Thuốc kháng sinh, hạ sốt', 1, 120, [100, 300]),
  disease('J06.9', 'Nhiễm trùng hô hấp trên cấp', 'Thuốc điều trị triệu chứng', 0, 120, [90, 280]),
  disease('J18.9', 'Viêm phổi', 'Kháng sinh tiêm, theo dõi hô hấp', 0, 120, [600, 4000]),
  disease('J20.9', 'Viêm phế quản cấp', 'Thuốc kháng sinh, long đờm', 0, 120, [150, 500]),
  disease('J45.9', 'Hen phế quản', 'Thuốc giãn phế quản dạng hít', 3, 120, [200, 700]),
  disease('J44.9', 'Bệnh phổi tắc nghẽn mạn tính', 'Thuốc giãn phế quản, tập thở', 45, 120, [300, 1500]),
  disease('A09', 'Tiêu chảy, viêm dạ dày ruột nhiễm trùng', 'Bù nước, men vi sinh', 0, 120, [100, 400]),
  disease('A90', 'Sốt xuất huyết Dengue', 'Truyền dịch, theo dõi tiểu cầu', 2, 120, [500, 3000]),
  disease('B08.4', 'Bệnh tay chân miệng', 'Chăm sóc, hạ sốt, theo dõi biến chứng', 0, 7, [150, 800]),
  disease('K02.9', 'Sâu răng', 'Trám răng', 4, 120, [120, 600]),
  disease('K21.9', 'Trào ngược dạ dày thực quản', 'Thuốc ức chế bơm proton', 16, 120, [200, 600]),
  disease('K29.7', 'Viêm dạ dày', 'Thuốc ức chế bơm proton, chế độ ăn', 12, 120, [180, 600]),
  disease('K35.8', 'Viêm ruột thừa cấp', 'Phẫu thuật nội soi cắt ruột thừa', 6, 80, [4000, 9000]),
  disease('I10', 'Tăng huyết áp vô căn', 'Thuốc hạ huyết áp, theo dõi tại nhà', 35, 120, [150, 500]),
  disease('I20.9', 'Cơn đau thắt ngực', 'Thuốc giãn mạch, theo dõi tim mạch', 45, 120, [500, 5000]),
  disease('I63.9', 'Nhồi máu não', 'Điều trị nội khoa, phục hồi chức năng', 50, 120, [3000, 20000]),
  disease('E11.9', 'Đái tháo đường type 2', 'Thuốc hạ đường huyết, chế độ ăn', 35, 120, [200, 800]),
  disease('E78.5', 'Rối loạn chuyển hóa lipid', 'Thuốc nhóm statin', 35, 120, [150, 500]),
  disease('E03.9', 'Suy giáp', 'Hormon tuyến giáp', 20, 120, [150, 450]),
  disease('M54.5', 'Đau thắt lưng', 'Thuốc giảm đau, vật lý trị liệu', 20, 120, [120, 600]),
  disease('M17.9', 'Thoái hóa khớp gối', 'Thuốc giảm đau, tập vận động', 45, 120, [200, 900]),
  disease('M79.1', 'Đau cơ', 'Thuốc giảm đau, nghỉ ngơi', 16, 120, [100, 300]),
  disease('N39.0', 'Nhiễm khuẩn đường tiết niệu', 'Thuốc kháng sinh', 5, 120, [150, 500]),
  disease('N20.0', 'Sỏi thận', 'Thuốc giãn cơ, tán sỏi', 25, 120, [500, 6000]),
  disease('H10.9', 'Viêm kết mạc', 'Thuốc nhỏ mắt', 0, 120, [80, 200]),
  disease('H25.9', 'Đục thủy tinh thể tuổi già', 'Phẫu thuật thay thủy tinh thể', 60, 120, [3000, 8000]),
  disease('H52.1', 'Cận thị', 'Đeo kính', 6, 40, [100, 300]),
  disease('H66.9', 'Viêm tai giữa', 'Thuốc kháng sinh', 0, 30, [150, 450]),
  disease('L20.9', 'Viêm da cơ địa', 'Thuốc bôi, dưỡng ẩm', 0, 50, [100, 350]),
  disease('L50.9', 'Mày đay', 'Thuốc kháng histamin', 2, 120, [90, 280]),
  disease('S52.5', 'Gãy đầu dưới xương quay', 'Nắn chỉnh, bó bột', 6, 120, [600, 5000]),
  disease('S61.9', 'Vết thương cổ tay và bàn tay', 'Khâu vết thương, tiêm phòng uốn ván', 3, 90, [200, 900]),
  disease('T14.9', 'Tổn thương không xác định', 'Sơ cứu, theo dõi', 1, 120, [120, 700]),
  disease('R51', 'Đau đầu', 'Thuốc giảm đau', 10, 120, [90, 300]),
  disease('G47.0', 'Mất ngủ', 'Tư vấn giấc ngủ, thuốc ngắn ngày', 20, 120, [120, 350]),
  { ...disease('O80', 'Đẻ thường một thai', 'Theo dõi chuyển dạ, chăm sóc sau sinh', 19, 43, [1500, 5000]), sex: 'Nữ' },
  { ...disease('N40', 'Tăng sản tuyến tiền liệt', 'Thuốc chẹn alpha', 50, 120, [250, 900]), sex: 'Nam' },
  disease('Z00.0', 'Khám sức khỏe tổng quát', 'Tư vấn', 6, 120, [100, 400]),
];

/** What a patient may ask to keep from relatives: encounters with these are confidential. */
export const CONFIDENTIAL_DISEASES: readonly Disease[] = [
  disease('B20', 'Bệnh HIV có nhiễm trùng và ký sinh trùng', 'Thuốc kháng vi rút (ARV)', 16, 120, [300, 1500]),
  disease('A53.9', 'Giang mai', 'Kháng sinh tiêm', 16, 120, [200, 700]),
  disease('F32.9', 'Giai đoạn trầm cảm', 'Tâm lý trị liệu, thuốc chống trầm cảm', 12, 120, [250, 900]),
  disease('F20.9', 'Tâm thần phân liệt', 'Thuốc an thần kinh', 16, 120, [250, 900]),
  disease('F11.2', 'Hội chứng nghiện chất dạng thuốc phiện', 'Điều trị thay thế bằng Methadone', 18, 120, [150, 500]),
  disease('F91.9', 'Rối loạn hành vi', 'Tâm lý trị liệu', 4, 18, [200, 600]),
  disease('T74.1', 'Hội chứng bị ngược đãi thân thể', 'Chăm sóc, hỗ trợ tâm lý', 0, 120, [200, 1200]),
];
