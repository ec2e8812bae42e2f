import { workbook } from '../reading/raw-builder.ts'
import { chiLang } from '../reading/read.ts'
import { grid, headed, one } from './layout.ts'
import type { Layout } from './layout.ts'

const CN = 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN'

/** What stands above, below, between and behind the list. */
export const AROUND: readonly Layout[] = [
  {
    is: 'totals in three wordings and a signature block',
    book: one(`${headed(CN)}
TT|Họ và tên|Chức vụ
1|Đường Văn Lập|Chuyên viên
2|Đường Thị Thành|Chuyên viên
Cộng||02
Ấn định danh sách này có 02 người./.
|||Bắc Kạn, ngày 06 tháng 8 năm 2024
NGƯỜI LẬP BIỂU||TRƯỞNG PHÒNG
(Ký, ghi rõ họ tên)||(Ký, đóng dấu)


Đường Thị Thành||Nguyễn Thế Lực`),
    totals: '{"collective":0,"individual":2}',
    rows: `9 cn||Đường Văn Lập|||Chuyên viên||gk
10 cn||Đường Thị Thành|||Chuyên viên||gk`,
  },
  {
    is: 'a total in words, the signature in the columns of the list',
    book: one(`${headed(CN)}
TT|Họ và tên|Năm sinh|Chức vụ
1|Cam Thị Lê|1990|Chuyên viên
|Tổng cộng: 01 cá nhân
|||TM. ỦY BAN NHÂN DÂN
|||KT. CHỦ TỊCH
|||PHÓ CHỦ TỊCH

|||Hoàng Đình Sáng`),
    totals: '{"collective":0,"individual":1}',
    rows: `9 cn||Cam Thị Lê|1990||Chuyên viên||gk`,
  },
  {
    is: 'signers beneath without a word that says so',
    book: one(`${headed(CN)}
TT|Họ và tên|Chức vụ
1|Nhâm Văn Cát|Chuyên viên
2|Nhâm Thị Cúc|Chuyên viên

|Xác nhận của đơn vị

|Nguyễn Minh Đăng`),
    rows: `9 cn||Nhâm Văn Cát|||Chuyên viên||gk
10 cn||Nhâm Thị Cúc|||Chuyên viên||gk`,
  },
  {
    is: 'notes beneath the list',
    book: one(`${headed(CN)}
TT|Họ và tên|Chức vụ
1|Khổng Văn Lý|Chuyên viên
Ghi chú: Danh sách đã được niêm yết công khai
(*) Cá nhân thuộc diện lao động trực tiếp
- Cột 3: ghi rõ chức vụ hiện tại
Lưu ý: gửi kèm bản mềm`),
    rows: `9 cn||Khổng Văn Lý|||Chuyên viên||gk`,
  },
  {
    is: 'template rows with errors, zeros and numbers only',
    book: one(`${headed(CN)}
TT|Họ và tên|Chức vụ|Đơn vị|Mã
1|Vương Thị Én|Chuyên viên|Phòng Nội vụ|=5
2|=0|=0|#N/A|#N/A
3|#N/A|#N/A|#N/A|=0
4||||
5||||
=6|=0||#REF!|`),
    rows: `9 cn||Vương Thị Én|||Chuyên viên|Phòng Nội vụ|gk`,
  },
  {
    is: 'hidden rows wait, a hidden sheet of last year is left out',
    book: workbook(
      grid(
        `${headed(CN)}
TT|Họ và tên|Chức vụ
1|Kha Văn Thuận|Chuyên viên
2|Kha Thị Hòa|Chuyên viên`,
        { hiddenRows: [10] },
      ),
      grid(
        `TT|Họ và tên|Chức vụ
1|Người Năm Ngoái|Chuyên viên`,
        { name: '2023', hidden: true },
      ),
    ),
    rows: `Sheet1!9 cn||Kha Văn Thuận|||Chuyên viên||gk
Sheet1!10 cn||Kha Thị Hòa|||Chuyên viên||gk`,
  },
  {
    is: 'a guide sheet and a sheet of choices',
    book: workbook(
      grid(
        `HƯỚNG DẪN ĐIỀN BIỂU
Cột|Nội dung|Ví dụ
Họ và tên|Ghi đầy đủ họ và tên|Nguyễn Văn A
Chức vụ|Ghi chức vụ hiện tại|Trưởng phòng
Hình thức|Chọn trong danh sách|Giấy khen`,
        { name: 'Hướng dẫn' },
      ),
      grid(
        `Hình thức
Giấy khen
Bằng khen`,
        { name: 'DM' },
      ),
      grid(
        `${headed(CN)}
TT|Họ và tên|Chức vụ
1|Ngân Văn Hậu|Chuyên viên`,
        { name: 'DS' },
      ),
    ),
    rows: `DS!9 cn||Ngân Văn Hậu|||Chuyên viên||gk`,
  },
  {
    is: 'two lists one below the other, each with its title, a signature between them',
    book: one(`${headed('DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Tên tập thể|Thành tích
1|Tổ dân phố 11B|A
Tổng cộng: 01 tập thể
||TRƯỞNG PHÒNG

DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN
TT|Họ và tên|Chức vụ|Thành tích
1|Đoàn Văn Vươn|Chuyên viên|B
Tổng cộng: 01 cá nhân`),
    totals: '{"collective":1,"individual":1}',
    rows: `9 tt||Tổ dân phố 11B|||||gk|A
15 cn||Đoàn Văn Vươn|||Chuyên viên||bk|B`,
  },
  {
    is: 'a letter of no nomination',
    book: one(`UBND THÀNH PHỐ BẮC KẠN
THANH TRA THÀNH PHỐ
Số: 12/BC-TTr
BÁO CÁO
Về việc đề nghị khen thưởng
Kính gửi: Phòng Nội vụ thành phố
Thanh tra thành phố không có tập thể, cá nhân đề nghị khen thưởng.
CHÁNH THANH TRA
Nông Văn Sỹ`),
    unit: 'Thanh tra thành phố',
    rows: '',
  },
  {
    is: 'a list that says "không có" under its header',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
|Không có||
`),
    rows: '',
  },
  {
    is: 'the unit in the title only',
    file: 'ds khen.xlsx',
    book: one(`DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CÔNG AN THÀNH PHỐ BẮC KẠN
TT|Cấp bậc|Họ và tên|Chức vụ
1|Thượng úy|Phạm Tuấn Dương|Cán bộ
2|Đại úy|Lê Hồng Phong|Phó Đội trưởng`),
    unit: 'Công an thành phố Bắc Kạn',
    rows: `3 cn|Thượng úy|Phạm Tuấn Dương|||Cán bộ||gk
4 cn|Đại úy|Lê Hồng Phong|||Phó Đội trưởng||gk`,
  },
  {
    is: 'the unit in the file name only, with an abbreviation',
    file: 'DS KT nam 2024_TTYT TP_gui lan cuoi (1).xlsx',
    book: one(`DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN
TT|Họ và tên|Chức vụ|Khoa/phòng
1|BS. Nguyễn Khắc Hiếu|Trưởng khoa|Khoa Nội
2|ĐD. Hà Thị Phương|Điều dưỡng trưởng|Khoa Nhi`),
    unit: 'Trung tâm Y tế thành phố Bắc Kạn',
    rows: `3 cn|BS.|Nguyễn Khắc Hiếu|||Trưởng khoa|Khoa Nội|gk
4 cn|ĐD.|Hà Thị Phương|||Điều dưỡng trưởng|Khoa Nhi|gk`,
  },
  {
    is: 'a letterhead in one cell with line breaks, the paper in the title',
    book: one(`UBND THÀNH PHỐ BẮC KẠN⏎HỘI LIÊN HIỆP PHỤ NỮ|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc
DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN⏎(Kèm theo Công văn số 77/CV-HPN ngày 5 tháng 8 năm 2024 của Hội LHPN thành phố)
TT|Họ và tên|Chức vụ|Đơn vị
1|Mã Thị Quyên|Chủ tịch|Hội LHPN phường Đức Xuân`),
    unit: 'Hội Liên hiệp Phụ nữ thành phố Bắc Kạn',
    paper: '77/CV-HPN 2024-08-05',
    rows: `4 cn||Mã Thị Quyên|||Chủ tịch|Hội LHPN phường Đức Xuân|gk`,
  },
  {
    is: 'dates of every sort, and months before days in one column',
    book: one(`${headed(CN)}
TT|Họ và tên|Ngày sinh|Chức vụ
1|Lù Văn Một|@1980-02-03|CV
2|Lù Thị Hai|T3/1990|CV
3|Lù Văn Ba|03-1991|CV
4|Lù Thị Tư|1985|CV
5|Lù Văn Năm|31/12/1979|CV
6|Lù Thị Sáu|ngày 5 tháng 6 năm 1988|CV
7|Lù Văn Bảy|1987-06-05|CV`),
    rows: `9 cn||Lù Văn Một|1980-02-03||CV||gk
10 cn||Lù Thị Hai|1990||CV||gk
11 cn||Lù Văn Ba|1991||CV||gk
12 cn||Lù Thị Tư|1985||CV||gk
13 cn||Lù Văn Năm|1979-12-31||CV||gk
14 cn||Lù Thị Sáu|1988-06-05||CV||gk
15 cn||Lù Văn Bảy|1987-06-05||CV||gk`,
  },
  {
    is: 'a column of dates in which months come first: the doubtful ones wait',
    book: one(`${headed(CN)}
TT|Họ và tên|Ngày sinh|Chức vụ
1|Lã Văn Một|03/25/1990|CV
2|Lã Thị Hai|03/04/1990|CV
3|Lã Văn Ba|05/05/1990|CV`),
    rows: `9 cn||Lã Văn Một|1990-03-25||CV||gk
?10 cn||Lã Thị Hai|*||CV||gk
11 cn||Lã Văn Ba|1990-05-05||CV||gk`,
  },
  {
    is: 'a registration of works by schools',
    context: chiLang,
    book: one(`UBND HUYỆN CHI LĂNG
PHÒNG DÂN TỘC
BẢN ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC CHÀO MỪNG
TT|Tên công trình, phần việc|Địa điểm|Thời gian hoàn thành|Người phụ trách
1|Công trình nhà văn hóa thôn|Thôn Làng Bên|Tháng 8/2024|Lê Văn Đô
2|Phần việc vệ sinh đường làng|Thôn Khun Bang|Tháng 7/2024|Hà Thị Xoan`),
    unit: 'Phòng Dân tộc',
    rows: `5 tt||Phòng Dân tộc|||||*|Công trình nhà văn hóa thôn
6 tt||Phòng Dân tộc|||||*|Phần việc vệ sinh đường làng`,
  },
]
