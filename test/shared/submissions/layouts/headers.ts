import { workbook } from '../reading/raw-builder.ts'
import { grid, headed, one } from './layout.ts'
import type { Layout } from './layout.ts'

/** Where the list begins, how its columns are headed, in which order they stand. */
export const HEADERS: readonly Layout[] = [
  {
    is: 'a list that begins at column F',
    book: one(`|||||UBND THÀNH PHỐ BẮC KẠN
|||||PHÒNG TƯ PHÁP

|||||DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG
|||||TT|Họ và tên|Năm sinh|Chức vụ|Đơn vị|Hình thức đề nghị
|||||1|Nông Thị Hạnh|1984|Chuyên viên|Phòng Tư pháp|Giấy khen
|||||2|Hà Văn Điệp|1979|Phó Trưởng phòng|Phòng Tư pháp|Giấy khen`),
    unit: 'Phòng Tư pháp',
    rows: `6 cn||Nông Thị Hạnh|1984||Chuyên viên|Phòng Tư pháp|gk
7 cn||Hà Văn Điệp|1979||Phó Trưởng phòng|Phòng Tư pháp|gk`,
  },
  {
    is: 'a header of three merged rows with column numbers beneath',
    book: one(
      `${headed()}
TT|Họ và tên|Ngày, tháng, năm sinh||Chức vụ, đơn vị công tác|Đề nghị khen thưởng|||Tóm tắt thành tích
|||||Giấy khen||Bằng khen
||Nam|Nữ||Thủ trưởng đơn vị|Chủ tịch UBND thành phố|Chủ tịch UBND tỉnh
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)
1|Lường Văn Tiến|1980||Trưởng phòng, Phòng Nội vụ||x||Hoàn thành tốt nhiệm vụ
2|Bế Thị Thơm||12/3/1985|Chuyên viên, Phòng Nội vụ|||x|Có sáng kiến`,
      {
        merges: ['A8:A10', 'B8:B10', 'C8:D9', 'E8:E10', 'F8:H8', 'F9:G9', 'H9:H9', 'I8:I10'],
      },
    ),
    rows: `12 cn||Lường Văn Tiến|1980|nam|Trưởng phòng|Phòng Nội vụ|gk|Hoàn thành tốt nhiệm vụ
13 cn||Bế Thị Thơm|1985-03-12|nữ|Chuyên viên|Phòng Nội vụ|bk|Có sáng kiến`,
  },
  {
    is: 'two lists side by side, collectives left and persons right',
    book: one(
      `${headed()}
I. TẬP THỂ|||||II. CÁ NHÂN
TT|Tên tập thể|Hình thức|||TT|Họ và tên|Chức vụ|Hình thức
1|Tổ Hành chính|Giấy khen|||1|Đàm Thị Loan|Chuyên viên|Giấy khen
2|Bộ phận Một cửa|Bằng khen|||2|Ma Văn Hưng|Kế toán|Giấy khen
|||||3|Chu Thị Yến|Văn thư|Bằng khen`,
      { merges: ['A8:C8', 'F8:I8'] },
    ),
    rows: `10 tt||Tổ Hành chính|||||gk
11 tt||Bộ phận Một cửa|||||bk
10 cn||Đàm Thị Loan|||Chuyên viên||gk
11 cn||Ma Văn Hưng|||Kế toán||gk
12 cn||Chu Thị Yến|||Văn thư||bk`,
  },
  {
    is: 'one sheet a kind, sheet names without marks',
    book: workbook(
      grid(
        `DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN
STT|Tên|Địa chỉ|Thành tích
1|Tổ dân phố số 5|Phường Sông Cầu|A`,
        { name: 'TAP THE' },
      ),
      grid(
        `DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN
STT|Tên|Địa chỉ|Thành tích
1|Vi Thị Mỷ|Tổ 2|B`,
        { name: 'CA NHAN' },
      ),
      grid(
        `DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN
STT|Tên chủ hộ|Địa chỉ|Thành tích
1|Lý Văn Sáng|Tổ 4|C`,
        { name: 'HO GIA DINH' },
      ),
    ),
    file: 'UBND phuong Song Cau.xlsx',
    unit: 'UBND phường Sông Cầu',
    rows: `TAP THE!3 tt||Tổ dân phố số 5||||Phường Sông Cầu|gk|A
CA NHAN!3 cn||Vi Thị Mỷ||||Tổ 2|gk|B
HO GIA DINH!3 ho||Lý Văn Sáng||||Tổ 4|gk|C`,
  },
  {
    is: 'unusual words in the header',
    book: one(`${headed()}
Số TT|Họ, tên người được đề nghị|Ngày, tháng, năm sinh|Chức danh, nơi công tác|Thành tích đạt được|Mức khen đề nghị
01|Hứa Đình Quyết|05/9/1988|Chuyên viên, Phòng Nội vụ|Tham mưu tốt|Giấy khen của Chủ tịch UBND thành phố`),
    rows: `9 cn||Hứa Đình Quyết|1988-09-05||Chuyên viên|Phòng Nội vụ|gk|Tham mưu tốt`,
  },
  {
    is: 'columns from right to left',
    book: one(`${headed()}
Ghi chú|Hình thức khen|Thành tích|Đơn vị|Chức vụ|Năm sinh|Họ tên|STT
|Giấy khen|Tốt|Phòng Nội vụ|Chuyên viên|1991|Nguyễn Thu Trà|1
|Bằng khen|Khá|Phòng Nội vụ|Trưởng phòng|1975|Trần Quốc Việt|2`),
    rows: `9 cn||Nguyễn Thu Trà|1991||Chuyên viên|Phòng Nội vụ|gk|Tốt
10 cn||Trần Quốc Việt|1975||Trưởng phòng|Phòng Nội vụ|bk|Khá`,
  },
  {
    is: 'header and list without marks',
    book: one(`UBND THANH PHO BAC KAN
PHONG KINH TE
DANH SACH DE NGHI KHEN THUONG
STT|HO VA TEN|NAM SINH|CHUC VU|DON VI|HINH THUC
1|NGUYEN VAN HAI|1980|TRUONG PHONG|PHONG KINH TE|GIAY KHEN
2|HOANG THI LAN|1990|CHUYEN VIEN|PHONG KINH TE|BANG KHEN`),
    unit: 'Phòng Kinh tế',
    rows: `5 cn||Nguyen Van Hai|1980||TRUONG PHONG|PHONG KINH TE|gk
6 cn||Hoang Thi Lan|1990||CHUYEN VIEN|PHONG KINH TE|bk`,
  },
  {
    is: 'abbreviated headings',
    book: one(`${headed()}
S.TT|Họ tên|N.sinh|C.vụ|Đ.vị CT|HTKT
1|Nguyễn Bá Sơn|1982|CV|P. Nội vụ|GK
2|Lê Thị Ngân|1992|CV|P. Nội vụ|BK`),
    rows: `9 cn||Nguyễn Bá Sơn|1982||CV|P. Nội vụ|gk
10 cn||Lê Thị Ngân|1992||CV|P. Nội vụ|bk`,
  },
  {
    is: 'headings broken over lines in every cell',
    book: one(`${headed()}
Số⏎TT|Họ⏎và⏎tên|Năm⏎sinh|Chức⏎vụ|Đơn⏎vị|Hình thức⏎khen⏎thưởng
1|Phan Văn⏎Long|1983|Chuyên⏎viên|Phòng⏎Nội vụ|Giấy⏎khen`),
    rows: `9 cn||Phan Văn Long|1983||Chuyên viên|Phòng Nội vụ|gk`,
  },
  {
    is: 'family and given name in two columns under one heading',
    book: one(
      `${headed()}
TT|Họ và tên||Năm sinh|Chức vụ|Hình thức
1|Nguyễn Thị Thanh|Huyền|1987|Chuyên viên|Giấy khen
2|Mã Văn|Bằng|1990|Kế toán|Giấy khen`,
      { merges: ['B8:C8'] },
    ),
    rows: `9 cn||Nguyễn Thị Thanh Huyền|1987||Chuyên viên||gk
10 cn||Mã Văn Bằng|1990||Kế toán||gk`,
  },
  {
    is: 'an honorific column and a unit of the proposer beside the workplace',
    book: one(`DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024
TT|Danh xưng|Họ và tên|Chức vụ|Nơi công tác|Đơn vị đề nghị|Hình thức
1|Ông|Lưu Văn Khánh|Trưởng thôn|Thôn Nà Ỏi|UBND xã Dương Quang|Giấy khen
2|Bà|Trịnh Thị Thu|Bí thư chi bộ|Thôn Phặc Tràng|UBND xã Dương Quang|Giấy khen`),
    unit: 'UBND xã Dương Quang',
    rows: `3 cn|Ông|Lưu Văn Khánh|||Trưởng thôn|Thôn Nà Ỏi|gk
4 cn|Bà|Trịnh Thị Thu|||Bí thư chi bộ|Thôn Phặc Tràng|gk`,
  },
  {
    is: 'columns A B 1 2 beneath the header, a blank row before the list',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
A|B|1|2

1|Dương Văn Tài|Chuyên viên|Giấy khen

2|Dương Thị Nụ|Văn thư|Giấy khen`),
    rows: `11 cn||Dương Văn Tài|||Chuyên viên||gk
13 cn||Dương Thị Nụ|||Văn thư||gk`,
  },
  {
    is: 'header repeated on the second page after a page subtotal',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|Lê Đức Mạnh|Chuyên viên|Giấy khen
2|Lê Thu Hà|Văn thư|Giấy khen
|Cộng trang 1: 02 người
TT|Họ và tên|Chức vụ|Hình thức
3|Cao Văn Bảo|Kế toán|Giấy khen`),
    rows: `9 cn||Lê Đức Mạnh|||Chuyên viên||gk
10 cn||Lê Thu Hà|||Văn thư||gk
13 cn||Cao Văn Bảo|||Kế toán||gk`,
  },
  {
    is: 'a wide table with identity numbers, phones, schooling and pay',
    book: one(`${headed()}
TT|Họ và tên|Ngày sinh|Giới tính|Dân tộc|Số CCCD|SĐT|Trình độ|Hệ số lương|Chức vụ|Đơn vị công tác|Danh hiệu đã đạt năm 2023|Hình thức đề nghị 2024|Ghi chú
1|Sằm Thị Dung|@1989-10-02|Nữ|Tày|006089001234|0912345678|Đại học|3,33|Chuyên viên|Phòng Nội vụ|LĐTT|Giấy khen|`),
    rows: `9 cn||Sằm Thị Dung|1989-10-02|nữ|Chuyên viên|Phòng Nội vụ|gk`,
  },
  {
    is: 'a line "Đơn vị tính" that is no unit, incomes in millions',
    file: 'x.xlsx',
    book: one(`UBND THÀNH PHỐ BẮC KẠN
UBND PHƯỜNG HUYỀN TỤNG
DANH SÁCH HỘ GIA ĐÌNH SẢN XUẤT KINH DOANH GIỎI ĐỀ NGHỊ TẶNG GIẤY KHEN
Đơn vị tính: triệu đồng
TT|Họ tên chủ hộ|Địa chỉ|Mô hình sản xuất|Thu nhập|Số lao động
1|Nguyễn Văn Thắng|Thôn Bản Cạu|Trồng rừng|450|5`),
    unit: 'UBND phường Huyền Tụng',
    rows: `6 ho||Nguyễn Văn Thắng||||Thôn Bản Cạu|gk|*`,
  },
  {
    is: 'a list without number column whose title stands in the middle columns',
    book: one(`UBND THÀNH PHỐ BẮC KẠN
HỘI NÔNG DÂN
||DANH SÁCH
||Đề nghị tặng Giấy khen phong trào năm 2024
Họ và tên|Năm sinh|Chi hội|Chức vụ
Hoàng Văn Bách|1970|Chi hội Nà Nàng|Chi hội trưởng
Lộc Thị Sen|1982|Chi hội Khuổi Lặng|Hội viên`),
    unit: 'Hội Nông dân thành phố Bắc Kạn',
    rows: `6 cn||Hoàng Văn Bách|1970||Chi hội trưởng|Chi hội Nà Nàng|gk
7 cn||Lộc Thị Sen|1982||Hội viên|Chi hội Khuổi Lặng|gk`,
  },
  {
    is: 'no header at all, numbered rows beneath a title',
    book: one(`PHÒNG QUẢN LÝ ĐÔ THỊ
DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN

1|Ông Nguyễn Anh Dũng|1981|Phó Trưởng phòng
2|Bà Hà Thị Nhung|1993|Chuyên viên
3|Ông Triệu Tiến Lâm|1986|Chuyên viên`),
    unit: 'Phòng Quản lý đô thị',
    rows: `4 cn|Ông|Nguyễn Anh Dũng|1981||Phó Trưởng phòng||gk
5 cn|Bà|Hà Thị Nhung|1993||Chuyên viên||gk
6 cn|Ông|Triệu Tiến Lâm|1986||Chuyên viên||gk`,
  },
  {
    is: 'a sheet of counts by unit before the list: nobody is named there',
    book: workbook(
      grid(
        `BIỂU TỔNG HỢP SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG
TT|Đơn vị|Tập thể|Cá nhân|Tổng cộng
1|Trường Mầm non Đức Xuân|1|2|3
2|Trường Mầm non Sông Cầu|0|1|1
|Tổng cộng|1|3|4`,
        { name: 'Tong hop' },
      ),
      grid(
        `DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN
TT|Họ và tên|Chức vụ|Đơn vị
1|Nông Thị Thắm|Giáo viên|Trường Mầm non Đức Xuân`,
        { name: 'Ca nhan' },
      ),
    ),
    rows: `Ca nhan!3 cn||Nông Thị Thắm|||Giáo viên|Trường Mầm non Đức Xuân|gk`,
  },
]
