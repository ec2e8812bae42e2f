import { grid, headed, one } from './layout.ts'
import type { Layout } from './layout.ts'
import { workbook } from '../reading/raw-builder.ts'

/** How kinds and awards are told: group rows, ticks, columns, titles, merged cells. */
export const GROUPS: readonly Layout[] = [
  {
    is: 'Roman group rows with counts',
    book: one(`${headed()}
TT|Họ và tên/Tên tập thể|Chức vụ, đơn vị|Hình thức
I|TẬP THỂ (02)||
1|Tổ Thi đua|Phòng Nội vụ|Giấy khen
2|Tổ Tổ chức|Phòng Nội vụ|Giấy khen
II|CÁ NHÂN (01)||
1|Lương Thị Hà|Chuyên viên, Phòng Nội vụ|Bằng khen`),
    rows: `10 tt||Tổ Thi đua||||Phòng Nội vụ|gk
11 tt||Tổ Tổ chức||||Phòng Nội vụ|gk
13 cn||Lương Thị Hà|||Chuyên viên|Phòng Nội vụ|bk`,
  },
  {
    is: 'awards as capitals, kinds as Roman numerals within',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ
A|BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH
I|Tập thể
1|Văn phòng phòng Nội vụ|
II|Cá nhân
1|Nông Văn Chiến|Trưởng phòng
B|GIẤY KHEN CỦA CHỦ TỊCH UBND THÀNH PHỐ
I|Tập thể
1|Tổ Văn thư|
II|Cá nhân
1|Hà Thị Bông|Chuyên viên
2|Lý Mùi Chuổng|Chuyên viên`),
    rows: `11 tt||Văn phòng phòng Nội vụ|||||bk
13 cn||Nông Văn Chiến|||Trưởng phòng||bk
16 tt||Tổ Văn thư|||||gk
18 cn||Hà Thị Bông|||Chuyên viên||gk
19 cn||Lý Mùi Chuổng|||Chuyên viên||gk`,
  },
  {
    is: 'groups by stars, dashes and colons; one of them empty',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Tên tập thể, cá nhân|Chức vụ
|* Tập thể:|
|Không có|
|* Cá nhân:|
1|Lục Văn Tư|Chuyên viên
|* Hộ gia đình: Không|`),
    rows: `12 cn||Lục Văn Tư|||Chuyên viên||gk`,
  },
  {
    is: 'small letters a) b) before the kinds',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
STT|Tên|Chức vụ
a) Tập thể
1|Đội Văn nghệ Tổ 8A|
b) Cá nhân
1|Đặng Văn Tỉnh|Đội trưởng
2|Ngọc Thị Hoàn|Đội viên`),
    rows: `10 tt||Đội Văn nghệ Tổ 8A|||||gk
12 cn||Đặng Văn Tỉnh|||Đội trưởng||gk
13 cn||Ngọc Thị Hoàn|||Đội viên||gk`,
  },
  {
    is: 'a kind column of short words',
    book: one(`${headed()}
TT|Loại|Tên|Đơn vị|Hình thức
1|TT|Tổ dân phố 3|Phường Sông Cầu|GK
2|CN|Hoàng Ngọc Bích|Phường Sông Cầu|GK
3|HGĐ|Nguyễn Duy Khang|Phường Sông Cầu|GK
4|DN|Công ty Sao Mai|Phường Sông Cầu|BK`),
    rows: `9 tt||Tổ dân phố 3||||Phường Sông Cầu|gk
10 cn||Hoàng Ngọc Bích||||Phường Sông Cầu|gk
11 ho||Nguyễn Duy Khang||||Phường Sông Cầu|gk
12 dn||Công ty Sao Mai||||Phường Sông Cầu|bk`,
  },
  {
    is: 'ticks for the kind and for the award',
    book: one(
      `${headed()}
TT|Tên đối tượng|Tập thể|Cá nhân|Hình thức đề nghị|
||||Giấy khen|Bằng khen
1|Tổ Bảo vệ|x||x|
2|Bùi Văn Phúc||X||✓
3|Trương Thị Lương||x|1|0`,
      { merges: ['A8:A9', 'B8:B9', 'C8:C9', 'D8:D9', 'E8:F8'] },
    ),
    rows: `10 tt||Tổ Bảo vệ|||||gk
11 cn||Bùi Văn Phúc|||||bk
12 cn||Trương Thị Lương|||||gk`,
  },
  {
    is: 'both awards ticked, an award the plan does not have, no award at all',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CÁ NHÂN')}
TT|Họ và tên|Giấy khen|Bằng khen|Ghi chú
1|Bùi Văn Đủ|x|x|
2|Hoàng Thị Tiên|||
3|Chu Văn Thịnh|x||`),
    rows: `?9 cn||Bùi Văn Đủ|||||*
?10 cn||Hoàng Thị Tiên|||||
11 cn||Chu Văn Thịnh|||||gk`,
  },
  {
    is: 'an award in words, abbreviated, as ditto marks',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Đề nghị
1|Tạ Văn Sinh|Chuyên viên|Đề nghị Chủ tịch UBND thành phố tặng Giấy khen
2|Tạ Thị Sáu|Chuyên viên|nt
3|Tạ Văn Chín|Chuyên viên|"
4|Tạ Thị Mười|Chuyên viên|BK tỉnh
5|Tạ Văn Một|Chuyên viên|GK của Trưởng phòng
6|Tạ Thị Hai|Chuyên viên|Huân chương Lao động hạng Ba`),
    rows: `9 cn||Tạ Văn Sinh|||Chuyên viên||gk
10 cn||Tạ Thị Sáu|||Chuyên viên||gk
11 cn||Tạ Văn Chín|||Chuyên viên||gk
12 cn||Tạ Thị Mười|||Chuyên viên||bk
13 cn||Tạ Văn Một|||Chuyên viên||gktt
?14 cn||Tạ Thị Hai|||Chuyên viên||`,
  },
  {
    is: 'an award merged down over several people, a workplace too',
    book: one(
      `${headed()}
TT|Họ và tên|Đơn vị|Hình thức
1|Ôn Văn Học|Phòng Nội vụ|Giấy khen
2|Ôn Thị Hành|
3|Ôn Văn Lâm|
4|Ôn Thị Tám|Phòng Tư pháp|Bằng khen`,
      { merges: ['C9:C11', 'D9:D11'] },
    ),
    rows: `9 cn||Ôn Văn Học||||Phòng Nội vụ|gk
10 cn||Ôn Thị Hành||||Phòng Nội vụ|gk
11 cn||Ôn Văn Lâm||||Phòng Nội vụ|gk
12 cn||Ôn Thị Tám||||Phòng Tư pháp|bk`,
  },
  {
    is: 'the award in the name of the sheet',
    book: workbook(
      grid(
        `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CÁ NHÂN
TT|Họ và tên|Chức vụ
1|Quách Văn Tĩnh|Chuyên viên`,
        { name: 'Giấy khen' },
      ),
      grid(
        `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CÁ NHÂN
TT|Họ và tên|Chức vụ
1|Quách Thị Lặng|Trưởng phòng`,
        { name: 'Bằng khen' },
      ),
    ),
    rows: `Giấy khen!3 cn||Quách Văn Tĩnh|||Chuyên viên||gk
Bằng khen!3 cn||Quách Thị Lặng|||Trưởng phòng||bk`,
  },
  {
    is: 'groups by school between the persons',
    book: one(
      `${headed('DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO')}
TT|Họ và tên|Chức vụ
Trường Mầm non Đức Xuân
1|Nịnh Thị Hằng|Giáo viên
2|Trương Thị Chi|Giáo viên
Trường Tiểu học Sông Cầu
3|Ngô Quang Tới|Hiệu trưởng`,
      { merges: ['A9:C9', 'A12:C12'] },
    ),
    rows: `10 cn||Nịnh Thị Hằng|||Giáo viên|*|gk
11 cn||Trương Thị Chi|||Giáo viên|*|gk
13 cn||Ngô Quang Tới|||Hiệu trưởng|*|gk`,
  },
  {
    is: 'nested numbers before the nominees',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
STT|Tên|Chức vụ, đơn vị
1|Tập thể|
1.1|Phòng Khám đa khoa|
1.2|Tổ Dược|
2|Cá nhân|
2.1|Thào A Chu|Chuyên viên
2.2|Sùng Thị Mỷ|Kế toán`),
    rows: `10 tt||Phòng Khám đa khoa|||||gk
11 tt||Tổ Dược|||||gk
13 cn||Thào A Chu|||Chuyên viên||gk
14 cn||Sùng Thị Mỷ|||Kế toán||gk`,
  },
  {
    is: 'leaders and workers as groups of persons',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Họ và tên|Chức vụ
I. LÃNH ĐẠO, QUẢN LÝ
1|Trình Văn Út|Trưởng phòng
II. NGƯỜI LAO ĐỘNG TRỰC TIẾP
1|Bàng Thị Cà|Nhân viên
2|Thân Văn Dậu|Nhân viên`),
    rows: `10 cn||Trình Văn Út|||Trưởng phòng||gk
12 cn||Bàng Thị Cà|||Nhân viên||gk
13 cn||Thân Văn Dậu|||Nhân viên||gk`,
  },
  {
    is: 'letters in the number column of the nominees',
    book: one(`${headed('DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN')}
STT|Họ và tên|Chức vụ
1a|Lã Thị Na|Chuyên viên
1b|Lã Văn Ngọ|Chuyên viên
2|Lã Thị Mai|Chuyên viên`),
    rows: `9 cn||Lã Thị Na|||Chuyên viên||gk
10 cn||Lã Văn Ngọ|||Chuyên viên||gk
11 cn||Lã Thị Mai|||Chuyên viên||gk`,
  },
  {
    is: 'a collective and a person in one row of two name columns',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Tập thể|Cá nhân|Chức vụ
1|Tổ Hành chính||
2||Mai Văn Kiểm|Chuyên viên
3||Mai Thị Đoan|Chuyên viên`),
    rows: `9 tt||Tổ Hành chính|||||gk
10 cn||Mai Văn Kiểm|||Chuyên viên||gk
11 cn||Mai Thị Đoan|||Chuyên viên||gk`,
  },
  {
    is: 'an award title with the collective and personal parts as headings of Arabic numbers',
    book: one(`${headed()}
TT|Họ tên|Chức vụ
1. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen
1|Phùng Văn Hậu|Trưởng phòng
2. Đề nghị Chủ tịch UBND thành phố tặng Giấy khen
1|Phùng Thị Hảo|Chuyên viên
2|Phùng Văn Hán|Chuyên viên`),
    rows: `10 cn||Phùng Văn Hậu|||Trưởng phòng||bk
12 cn||Phùng Thị Hảo|||Chuyên viên||gk
13 cn||Phùng Văn Hán|||Chuyên viên||gk`,
  },
]
