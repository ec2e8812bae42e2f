import { workbook } from '../reading/raw-builder.ts'
import { document, grid, headed, one } from './layout.ts'
import type { Layout } from './layout.ts'

const CN = 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN'

/** Layouts thought of after the others were read well, to see whether the rules hold elsewhere. */
export const SECOND_LOOK: readonly Layout[] = [
  {
    is: 'three levels in the letterhead, the unit lowest',
    book: one(`TỈNH BẮC KẠN
UBND THÀNH PHỐ BẮC KẠN
PHÒNG NỘI VỤ
***
${CN}
TT|Họ và tên|Chức vụ
1|Mai Thị Sương|Chuyên viên`),
    unit: 'Phòng Nội vụ',
    rows: `7 cn||Mai Thị Sương|||Chuyên viên||gk`,
  },
  {
    is: 'a Party letterhead with its star',
    book: one(`THÀNH ỦY BẮC KẠN||ĐẢNG CỘNG SẢN VIỆT NAM
VĂN PHÒNG
*
Số 12-CV/VPTU
${CN}
STT|Họ và tên|Chức vụ
1|Đồng Văn Lưu|Phó Chánh Văn phòng`),
    unit: 'Văn phòng Thành ủy',
    rows: `7 cn||Đồng Văn Lưu|||Phó Chánh Văn phòng||gk`,
  },
  {
    is: 'numbers by formula, names looked up by formula',
    book: one(`${headed(CN)}
TT|Họ và tên|Chức vụ|Đơn vị
=1|=Nông Văn Huấn|=Chuyên viên|=Phòng Nội vụ
=2|=Hà Thị Luyến|=Văn thư|=Phòng Nội vụ
=3|#N/A|#N/A|#N/A`),
    rows: `9 cn||Nông Văn Huấn|||Chuyên viên|Phòng Nội vụ|gk
10 cn||Hà Thị Luyến|||Văn thư|Phòng Nội vụ|gk`,
  },
  {
    is: 'names merged over two columns',
    book: one(
      `${headed(CN)}
TT|Họ và tên||Chức vụ
1|Lại Văn Sâm||Chuyên viên
2|Lại Thị Sen||Văn thư`,
      { merges: ['B8:C8', 'B9:C9', 'B10:C10'] },
    ),
    rows: `9 cn||Lại Văn Sâm|||Chuyên viên||gk
10 cn||Lại Thị Sen|||Văn thư||gk`,
  },
  {
    is: 'group rows that say award, kind and count in one sentence',
    book: one(
      `${headed()}
TT|Họ và tên|Chức vụ
I. Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh cho 01 cá nhân
1|Thạch Văn Bình|Trưởng phòng
II. Đề nghị tặng Giấy khen của Chủ tịch UBND thành phố cho 01 tập thể, 01 cá nhân
1|Tổ Cải cách hành chính|
2|Thạch Thị Bích|Chuyên viên`,
      { merges: ['A9:C9', 'A11:C11'] },
    ),
    rows: `10 cn||Thạch Văn Bình|||Trưởng phòng||bk
12 tt||Tổ Cải cách hành chính|||||gk
13 cn||Thạch Thị Bích|||Chuyên viên||gk`,
  },
  {
    is: 'collectives under "Tên đơn vị"',
    book: one(`${headed('DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG BẰNG KHEN', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO')}
STT|Tên đơn vị|Tóm tắt thành tích
1|Trường Mầm non Minh Khai|Đạt chuẩn
2|Tập thể cán bộ, giáo viên Trường THCS Đức Xuân|Xuất sắc`),
    rows: `9 tt||Trường Mầm non Minh Khai|||||bk|Đạt chuẩn
10 tt||Tập thể cán bộ, giáo viên Trường THCS Đức Xuân|||||bk|Xuất sắc`,
  },
  {
    is: 'a column of kinds in longer words',
    book: one(`${headed()}
TT|Tên|Đối tượng|Hình thức
1|Khoa Dược|Tập thể nhỏ|Giấy khen
2|Tăng Thị Ly|Cá nhân lao động trực tiếp|Giấy khen
3|Tăng Văn Lý|Cá nhân lãnh đạo|Bằng khen`),
    rows: `9 tt||Khoa Dược|||||gk
10 cn||Tăng Thị Ly|||||gk
11 cn||Tăng Văn Lý|||||bk`,
  },
  {
    is: 'birth with stops and dashes, two figures for the year',
    book: one(`${headed(CN)}
TT|Họ và tên|Sinh ngày|Chức vụ
1|Ninh Văn Một|12-03-1990|CV
2|Ninh Thị Hai|1.5.1988|CV
3|Ninh Văn Ba|07/08/79|CV
4|Ninh Thị Tư|Năm 1991|CV
5|Ninh Văn Năm|không rõ|CV`),
    rows: `9 cn||Ninh Văn Một|1990-03-12||CV||gk
10 cn||Ninh Thị Hai|1988-05-01||CV||gk
11 cn||Ninh Văn Ba|1979-08-07||CV||gk
12 cn||Ninh Thị Tư|1991||CV||gk
13 cn||Ninh Văn Năm|||CV||gk`,
  },
  {
    is: 'a label names the unit, the totals stand above the header',
    file: 'a.xlsx',
    book: one(`${CN}
Đơn vị đề nghị: UBND phường Xuất Hóa
Tổng số: 02 cá nhân
TT|Họ và tên|Chức danh
1|Vi Văn Đồng|Tổ trưởng
2|Vi Thị Bạc|Bí thư chi bộ`),
    unit: 'UBND phường Xuất Hóa',
    rows: `5 cn||Vi Văn Đồng|||Tổ trưởng||gk
6 cn||Vi Thị Bạc|||Bí thư chi bộ||gk`,
  },
  {
    is: 'a sum beneath each group',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Tên|Chức vụ
I|Tập thể|
1|Tổ Kế toán|
|Cộng mục I: 01|
II|Cá nhân|
1|Âu Văn Chính|Chuyên viên
|Cộng mục II: 01|
|TỔNG CỘNG I+II: 02|`),
    rows: `10 tt||Tổ Kế toán|||||gk
13 cn||Âu Văn Chính|||Chuyên viên||gk`,
  },
  {
    is: 'households without the word, husband and wife',
    book: one(`${headed('DANH SÁCH HỘ GIA ĐÌNH TIÊU BIỂU ĐỀ NGHỊ TẶNG GIẤY KHEN', 'UBND XÃ DƯƠNG QUANG')}
TT|Họ tên chủ hộ|Năm sinh|Thôn
1|Nguyễn Văn Phong|1970|Nà Oi
2|Ông Trần Văn Trang và vợ Lê Thị Gái|1968|Bản Giềng`),
    rows: `9 ho||Nguyễn Văn Phong|1970|||Nà Oi|gk
10 ho|Ông|Trần Văn Trang và vợ Lê Thị Gái|1968|||Bản Giềng|gk`,
  },
  {
    is: 'a list of enterprises with their directors',
    book: one(`${headed('DANH SÁCH DOANH NGHIỆP ĐỀ NGHỊ TẶNG BẰNG KHEN', 'PHÒNG KINH TẾ')}
TT|Tên doanh nghiệp|Địa chỉ|Giám đốc|Thành tích
1|Công ty TNHH MTV Thiên Nam|Phường Sông Cầu|Nguyễn Văn Thiên|Nộp ngân sách
2|Hợp tác xã Rượu men lá|Xã Dương Quang|Hà Thị Men|Tạo việc làm`),
    rows: `9 dn||Công ty TNHH MTV Thiên Nam||||Phường Sông Cầu|bk|Nộp ngân sách
10 dn||Hợp tác xã Rượu men lá||||Xã Dương Quang|bk|Tạo việc làm`,
  },
  {
    is: 'footnote marks behind names, a remark beside the table',
    book: one(`${headed(CN)}
TT|Họ và tên|Chức vụ|||Gửi trước 09/8
1|Lèng Văn Tài (*)|Chuyên viên
2|Lèng Thị Lộc*|Văn thư|||Chị Hoa kiểm tra lại
(*) Đã được tặng Giấy khen năm 2023`),
    rows: `9 cn||Lèng Văn Tài|||Chuyên viên||gk
10 cn||Lèng Thị Lộc|||Văn thư||gk`,
  },
  {
    is: 'numbers glued to the names by a space only',
    book: one(`${headed(CN)}
Họ và tên|Chức vụ
1 Phó Văn Đức|Chuyên viên
2 Phó Thị Hạnh|Văn thư`),
    rows: `9 cn||Phó Văn Đức|||Chuyên viên||gk
10 cn||Phó Thị Hạnh|||Văn thư||gk`,
  },
  {
    is: 'header words wrapped over two rows without merges',
    book: one(`${headed(CN)}
TT|Họ và tên|Năm|Chức vụ,|Thành
||sinh|đơn vị|tích
1|Trương Văn Đệ|1981|Chuyên viên, Phòng Nội vụ|A`),
    rows: `10 cn||Trương Văn Đệ|1981||Chuyên viên|Phòng Nội vụ|gk|A`,
  },
  {
    is: 'a report on one person is no list',
    book: document(
      `BÁO CÁO THÀNH TÍCH
ĐỀ NGHỊ TẶNG GIẤY KHEN
I. SƠ YẾU LÝ LỊCH
1. Họ và tên: Nguyễn Văn Cừ
2. Sinh ngày: 12/3/1980
3. Quê quán: xã Dương Quang
4. Chức vụ: Chuyên viên
II. THÀNH TÍCH
1. Quyền hạn, nhiệm vụ được giao: tham mưu công tác tổ chức`,
      `PHÒNG NỘI VỤ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    ),
    rows: '',
  },
  {
    is: 'people under their units in merged cells of the first columns',
    book: one(
      `${headed(CN)}
TT|Đơn vị|Họ và tên|Chức vụ
1|Trường Mầm non Đức Xuân|Hứa Thị Phin|Giáo viên
||Hứa Thị Mây|Giáo viên
2|Trường Mầm non Sông Cầu|Hứa Thị Gió|Kế toán`,
      { merges: ['A9:A10', 'B9:B10'] },
    ),
    rows: `9 cn||Hứa Thị Phin|||Giáo viên|Trường Mầm non Đức Xuân|gk
10 cn||Hứa Thị Mây|||Giáo viên|Trường Mầm non Đức Xuân|gk
11 cn||Hứa Thị Gió|||Kế toán|Trường Mầm non Sông Cầu|gk`,
  },
  {
    is: 'a choice of awards in one column of short codes',
    book: one(`${headed('DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG')}
TT|Họ và tên|Chức vụ|GK/BK
1|Phan Thị Lài|CV|GK
2|Phan Văn Lợi|CV|BK`),
    rows: `9 cn||Phan Thị Lài|||CV||gk
10 cn||Phan Văn Lợi|||CV||bk`,
  },
  {
    is: 'the same list twice in two sheets, one for printing: twelve rows, for the desk to merge',
    book: workbook(
      grid(`${headed(CN)}\nTT|Họ và tên|Chức vụ\n1|Đàm Văn Ất|CV`, { name: 'Nhap' }),
      grid(`${headed(CN)}\nTT|Họ và tên|Chức vụ\n1|Đàm Văn Ất|CV`, { name: 'In' }),
    ),
    rows: `Nhap!9 cn||Đàm Văn Ất|||CV||gk
In!9 cn||Đàm Văn Ất|||CV||gk`,
  },
  {
    is: 'a post column in which a signature could be suspected',
    book: one(`${headed(CN)}
TT|Họ và tên|Chức vụ
1|LÊ VĂN TÁM|CHỦ TỊCH
2|LÊ THỊ CHÍN|PHÓ CHỦ TỊCH
3|LÊ VĂN MƯỜI|TRƯỞNG BAN`),
    rows: `9 cn||Lê Văn Tám|||CHỦ TỊCH||gk
10 cn||Lê Thị Chín|||PHÓ CHỦ TỊCH||gk
11 cn||Lê Văn Mười|||TRƯỞNG BAN||gk`,
  },
  {
    is: 'two totals, one in words only, behind a blank row',
    book: one(`${headed(CN)}
TT|Họ và tên|Chức vụ
1|Khuất Văn Mão|CV
2|Khuất Thị Thìn|CV

Tổng số: 02 (hai) cá nhân
Bằng chữ: hai cá nhân./.`),
    totals: '{"collective":0,"individual":2}',
    rows: `9 cn||Khuất Văn Mão|||CV||gk
10 cn||Khuất Thị Thìn|||CV||gk`,
  },
  {
    is: 'a csv whose fields hold commas and line breaks in quotes',
    file: 'thanh tra.csv',
    book: `"THANH TRA THÀNH PHỐ",,,
"DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN",,,
TT,Họ và tên,"Chức vụ, đơn vị","Thành
tích"
1,"Nông Văn Toản","Chánh Thanh tra, Thanh tra thành phố","Dòng 1
Dòng 2, còn nữa"
`,
    unit: 'Thanh tra thành phố',
    rows: `4 cn||Nông Văn Toản|||Chánh Thanh tra|Thanh tra thành phố|gk|Dòng 1 Dòng 2, còn nữa`,
  },
]
