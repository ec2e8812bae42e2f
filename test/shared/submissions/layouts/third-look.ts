import { workbook } from '../reading/raw-builder.ts'
import { commune } from '../reading/read.ts'
import { document, grid, headed, one } from './layout.ts'
import type { Layout } from './layout.ts'

const CN = 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN'

/** A third set, again written before the program had seen it. */
export const THIRD_LOOK: readonly Layout[] = [
  {
    is: 'the kind in the title of each of two lists beside each other, one header for both',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
STT|TẬP THỂ|STT|CÁ NHÂN|CHỨC VỤ
1|Tổ Tài vụ|1|Bạch Văn Tường|Kế toán
2|Tổ Tạp vụ|2|Bạch Thị Vi|Nhân viên`),
    rows: `9 tt||Tổ Tài vụ|||||gk
10 tt||Tổ Tạp vụ|||||gk
9 cn||Bạch Văn Tường|||Kế toán||gk
10 cn||Bạch Thị Vi|||Nhân viên||gk`,
  },
  {
    is: 'a commune after July 2025: a bare Giấy khen is its own',
    context: commune,
    book: one(`UBND XÃ MẪU
DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN
TT|Họ và tên|Thôn
1|Hoàng Thị Nga|Thôn 3`),
    rows: `4 cn||Hoàng Thị Nga||||Thôn 3|gkx`,
  },
  {
    is: 'place, post and birth as lines of the name cell',
    book: one(`${headed(CN)}
TT|Họ tên, năm sinh, chức vụ|Thành tích
1|Ông Nguyễn Trọng Tín⏎Sinh năm: 1977⏎Trưởng phòng⏎Phòng Nội vụ|A
2|Bà Dương Thị Đoàn⏎(1984)⏎Chuyên viên|B`),
    rows: `9 cn|Ông|Nguyễn Trọng Tín|1977||Trưởng phòng|Phòng Nội vụ|gk|A
10 cn|Bà|Dương Thị Đoàn|1984||Chuyên viên||gk|B`,
  },
  {
    is: 'a list of pupils by class',
    book: one(`${headed('DANH SÁCH HỌC SINH ĐỀ NGHỊ TẶNG GIẤY KHEN', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO')}
TT|Họ và tên học sinh|Ngày sinh|Lớp|Trường|Thành tích
1|Em Lý Bảo An|15/9/2012|6A|THCS Bắc Kạn|Giải Nhất
2|Em Vũ Gia Hân|2/10/2013|5B|TH Sông Cầu|Giải Nhì`),
    rows: `9 cn|Em|Lý Bảo An|2012-09-15|||*|gk|Giải Nhất
10 cn|Em|Vũ Gia Hân|2013-10-02|||*|gk|Giải Nhì`,
  },
  {
    is: 'officers with rank and unit in the police',
    book: one(`BỘ CÔNG AN
CÔNG AN THÀNH PHỐ BẮC KẠN
${CN}
STT|Họ tên|Cấp bậc, chức vụ|Đơn vị
1|Nguyễn Đức Quân|Thiếu tá, Đội trưởng|Đội Cảnh sát hình sự
2|Lê Thanh Tú|Trung úy, Cán bộ|Công an phường Đức Xuân`),
    unit: 'Công an thành phố Bắc Kạn',
    rows: `5 cn||Nguyễn Đức Quân|||Thiếu tá, Đội trưởng|Đội Cảnh sát hình sự|gk
6 cn||Lê Thanh Tú|||Trung úy, Cán bộ|Công an phường Đức Xuân|gk`,
  },
  {
    is: 'many lines before the header, among them a table of grounds',
    book: one(`UBND THÀNH PHỐ BẮC KẠN
PHÒNG NỘI VỤ
Số: 33/PNV
V/v đề nghị khen thưởng
Kính gửi: Hội đồng Thi đua - Khen thưởng
Căn cứ Kế hoạch số 12/KH-UBND ngày 05/02/2024 của UBND thành phố
Sau khi bình xét, Phòng Nội vụ đề nghị tặng Giấy khen cho các cá nhân có tên sau:
TT|Họ và tên|Chức vụ
1|Liêu Văn Thắng|CV
Vậy, Phòng Nội vụ kính đề nghị Hội đồng xem xét./.
||TRƯỞNG PHÒNG
||Nguyễn Thế Lực`),
    unit: 'Phòng Nội vụ',
    rows: `9 cn||Liêu Văn Thắng|||CV||gk`,
  },
  {
    is: 'collective and persons without any number column, kinds as bare rows',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
Tên tập thể, cá nhân|Chức vụ|Đơn vị
TẬP THỂ
Tổ Tiếp dân||Phòng Nội vụ
CÁ NHÂN
Lường Văn Tư|Chuyên viên|Phòng Nội vụ
Lường Thị Năm|Chuyên viên|Phòng Nội vụ`),
    rows: `10 tt||Tổ Tiếp dân||||Phòng Nội vụ|gk
12 cn||Lường Văn Tư|||Chuyên viên|Phòng Nội vụ|gk
13 cn||Lường Thị Năm|||Chuyên viên|Phòng Nội vụ|gk`,
  },
  {
    is: 'the award as the last of two header rows, words instead of ticks',
    book: one(
      `${headed('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CÁ NHÂN')}
TT|Họ và tên|Chức vụ|Hình thức khen thưởng|
|||Thành phố|Tỉnh
1|Vi Văn Tuân|CV|Giấy khen|
2|Vi Thị Tuất|CV||Bằng khen`,
      { merges: ['A8:A9', 'B8:B9', 'C8:C9', 'D8:E8'] },
    ),
    rows: `10 cn||Vi Văn Tuân|||CV||gk
11 cn||Vi Thị Tuất|||CV||bk`,
  },
  {
    is: 'a Word table whose name cells hold the honorific on a line of its own',
    book: document(
      CN,
      `TT|Họ và tên|Chức vụ, đơn vị công tác
1.|Ông⏎Trịnh Đình Cửu|Chủ tịch Hội⏎Hội Nông dân xã
2.|Bà⏎Trịnh Thị Mười|Hội viên⏎Chi hội 5`,
    ),
    rows: `2 cn|Ông|Trịnh Đình Cửu|||*|*|gk
3 cn|Bà|Trịnh Thị Mười|||*|*|gk`,
  },
  {
    is: 'a scoring table with many number columns and a rank',
    book: one(`${headed('DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Tập thể|Tiêu chí 1|Tiêu chí 2|Tổng điểm|Xếp thứ|Đề nghị
1|Chi bộ Tổ 4|30|68,5|98,5|1|Giấy khen
2|Chi bộ Tổ 9|29|67|96|2|Giấy khen`),
    rows: `9 tt||Chi bộ Tổ 4|||||gk
10 tt||Chi bộ Tổ 9|||||gk`,
  },
  {
    is: 'awards in rows, people within them in one cell each with numbers',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG')}
TT|Hình thức|Họ và tên|Chức vụ
1|Giấy khen|Nguyễn Thị Sim|CV
2|Giấy khen|Nguyễn Văn Mua|CV
3|Bằng khen|Nguyễn Thị Đào|Trưởng phòng`),
    rows: `9 cn||Nguyễn Thị Sim|||CV||gk
10 cn||Nguyễn Văn Mua|||CV||gk
11 cn||Nguyễn Thị Đào|||Trưởng phòng||bk`,
  },
  {
    is: 'a second list without a title after several blank rows, headed anew',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Tên tập thể|Địa chỉ
1|Tổ Phụ nữ 3|Phường Sông Cầu



TT|Họ và tên|Chức vụ|Địa chỉ
1|Ngụy Thị Hương|Tổ trưởng|Phường Sông Cầu`),
    rows: `9 tt||Tổ Phụ nữ 3||||Phường Sông Cầu|gk
14 cn||Ngụy Thị Hương|||Tổ trưởng|Phường Sông Cầu|gk`,
  },
  {
    is: 'a list turned on its side has a nominee in each column',
    book: one(`${headed(CN)}
Họ và tên|Lã Văn Đông|Lã Thị Tây
Năm sinh|1980|1985
Chức vụ|Chuyên viên|Văn thư`),
    rows: `8 cn||Lã Văn Đông|1980||Chuyên viên||gk
8 cn||Lã Thị Tây|1985||Văn thư||gk`,
  },
  {
    is: 'a hidden list of choices and a visible list with its own codes',
    book: workbook(
      grid(`Mã|Tên\nGK|Giấy khen\nBK|Bằng khen`, { name: 'DMHT', hidden: true }),
      grid(
        `${headed(CN)}
STT|Mã CB|Họ và tên|Mã đơn vị|Chức vụ
1|00123|Cầm Thị Lả|000.12|CV`,
        { name: 'DS' },
      ),
    ),
    rows: `DS!9 cn||Cầm Thị Lả|||CV||gk`,
  },
  {
    is: 'people of several communes, the commune in a column of the proposer',
    book: one(`HỘI NÔNG DÂN THÀNH PHỐ BẮC KẠN
${CN}
TT|Họ và tên hội viên|Chi hội (thôn, tổ)|Cơ sở Hội|Nội dung thành tích
1|Hà Thị Nhâm|Thôn Nà Pèn|Xã Dương Quang|Sản xuất giỏi
2|Hà Văn Quý|Tổ 12|Phường Đức Xuân|Hiến đất`),
    unit: 'Hội Nông dân thành phố Bắc Kạn',
    rows: `4 cn||Hà Thị Nhâm||||*|gk|Sản xuất giỏi
5 cn||Hà Văn Quý||||*|gk|Hiến đất`,
  },
]
