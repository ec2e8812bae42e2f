import { workbook } from '../reading/raw-builder.ts'
import { document, grid, headed, one } from './layout.ts'
import type { Layout } from './layout.ts'

const CN = 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN'

/** Word documents, plain text, lists in one column, lists that go on elsewhere. */
export const DOCUMENTS: readonly Layout[] = [
  {
    is: 'a tờ trình with the list in its paragraphs',
    book: document(
      `TỜ TRÌNH
Về việc đề nghị khen thưởng phong trào thi đua năm 2024
Kính gửi: Hội đồng Thi đua - Khen thưởng thành phố Bắc Kạn
Căn cứ Luật Thi đua, khen thưởng;
Phòng Tư pháp kính trình Hội đồng xét, đề nghị tặng Giấy khen cho các tập thể, cá nhân sau:
I. Tập thể
1. Tổ Hộ tịch, Phòng Tư pháp
II. Cá nhân
1. Ông Hoàng Đức Thọ, Trưởng phòng Tư pháp;
2. Bà Nguyễn Thị Thương, Chuyên viên, Phòng Tư pháp.
Trân trọng kính trình./.
Nơi nhận:
- Như trên;
- Lưu: VT.
TRƯỞNG PHÒNG
Hoàng Đức Thọ`,
      `UBND THÀNH PHỐ BẮC KẠN⏎PHÒNG TƯ PHÁP⏎Số: 31/TTr-PTP|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc⏎Bắc Kạn, ngày 05 tháng 8 năm 2024`,
    ),
    unit: 'Phòng Tư pháp',
    paper: '31/TTr-PTP 2024-08-05',
    rows: `paragraphs!7 tt||Tổ Hộ tịch||||Phòng Tư pháp|gk
paragraphs!9 cn|Ông|Hoàng Đức Thọ|||Trưởng phòng Tư pháp||gk
paragraphs!10 cn|Bà|Nguyễn Thị Thương|||Chuyên viên|Phòng Tư pháp|gk`,
  },
  {
    is: 'a document whose list has dashes for numbers',
    book: document(
      `DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN
(Kèm theo Tờ trình số 9/TTr-VHTT ngày 02/8/2024 của Phòng Văn hóa và Thông tin)
* Tập thể:
- Đội Văn nghệ phường Đức Xuân;
* Cá nhân:
- Ông Ma Doãn Khánh, Trưởng phòng Văn hóa và Thông tin;
- Bà Lý Thị Thu Hường, Chuyên viên Phòng Văn hóa và Thông tin./.`,
    ),
    unit: 'Phòng Văn hóa và Thông tin',
    rows: `4 tt||Đội Văn nghệ phường Đức Xuân|||||gk
6 cn|Ông|Ma Doãn Khánh|||Trưởng phòng Văn hóa và Thông tin||gk
7 cn|Bà|Lý Thị Thu Hường|||Chuyên viên Phòng Văn hóa và Thông tin||gk`,
  },
  {
    is: 'a Word table in two parts, the second without a header',
    book: document(
      `DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN`,
      `UBND THÀNH PHỐ BẮC KẠN⏎PHÒNG KINH TẾ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
      `TT|Họ và tên|Năm sinh|Chức vụ
1|Hà Đức Tiến|1978|Trưởng phòng
2|Nông Thúy Nga|1986|Chuyên viên`,
      `3|Triệu Văn Bồng|1990|Chuyên viên
4|Lường Thị Mai|1992|Kế toán`,
    ),
    unit: 'Phòng Kinh tế',
    rows: `table:2!2 cn||Hà Đức Tiến|1978||Trưởng phòng||gk
table:2!3 cn||Nông Thúy Nga|1986||Chuyên viên||gk
table:3!1 cn||Triệu Văn Bồng|1990||Chuyên viên||gk
table:3!2 cn||Lường Thị Mai|1992||Kế toán||gk`,
  },
  {
    is: 'a document of no nomination',
    book: document(
      `V/v đề nghị khen thưởng
Kính gửi: Phòng Nội vụ thành phố Bắc Kạn
1. Căn cứ Kế hoạch số 12/KH-UBND, Phòng Tài chính - Kế hoạch đã rà soát.
2. Phòng Tài chính - Kế hoạch không có tập thể, cá nhân nào đề nghị khen thưởng.
Nơi nhận:
- Như kính gửi;
- Lưu: VT.
TRƯỞNG PHÒNG
Đồng Văn Lưu`,
      `UBND THÀNH PHỐ BẮC KẠN⏎PHÒNG TÀI CHÍNH - KẾ HOẠCH⏎Số: 101/TCKH|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    ),
    unit: 'Phòng Tài chính - Kế hoạch',
    rows: '',
  },
  {
    is: 'two tables with headings above each, kinds in the paragraphs',
    book: document(
      `DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN
I. TẬP THỂ
II. CÁ NHÂN
Tổng cộng: 01 tập thể, 01 cá nhân`,
      `TT|Tên|Địa chỉ
1|Tổ Phụ nữ 4|Phường Xuất Hóa`,
      `TT|Tên|Địa chỉ
1|Lành Thị Sử|Phường Xuất Hóa`,
    ),
    totals: '{"collective":1,"individual":1}',
    rows: `table:1!2 tt||Tổ Phụ nữ 4||||Phường Xuất Hóa|gk
table:2!2 cn||Lành Thị Sử||||Phường Xuất Hóa|gk`,
  },
  {
    is: 'csv with semicolons, lines before the header, a total',
    file: 'phong noi vu.csv',
    book: `UBND THÀNH PHỐ BẮC KẠN;;;
PHÒNG NỘI VỤ;;;
;;;
DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN;;;
TT;Họ và tên;Năm sinh;Chức vụ
1;Phương Văn Đại;1980;Chuyên viên
2;"Lê Thị ""Út""";1991;"Văn thư;
lưu trữ"
;Tổng cộng: 02 người;;
`,
    unit: 'Phòng Nội vụ',
    rows: `6 cn||Phương Văn Đại|1980||Chuyên viên||gk
7 cn||*|1991||Văn thư; lưu trữ||gk`,
  },
  {
    is: 'tabs between the cells, no letterhead, the unit in the file name',
    file: 'phuong-duc-xuan.txt',
    book: `Danh sách đề nghị khen thưởng
STT\tHọ tên\tĐịa chỉ\tHình thức
1\tNguyễn Thị Hạt\tTổ 10\tGiấy khen
2\tHộ ông Đinh Văn Mạnh\tTổ 3\tGiấy khen
`,
    unit: 'UBND phường Đức Xuân',
    rows: `3 cn||Nguyễn Thị Hạt||||Tổ 10|gk
4 ho||Hộ ông Đinh Văn Mạnh||||Tổ 3|gk`,
  },
  {
    is: 'an HTML table that wears the name of a workbook',
    file: 'phong noi vu.xls',
    book: `<html><body><table><tr><td colspan="4"><b>PHÒNG NỘI VỤ</b></td></tr>
<tr><td colspan=4>DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN</td></tr>
<tr><th>TT<th>Họ và tên<th>Năm sinh<th>Chức vụ</tr>
<tr><td>1<td>Bồ Thị Kim&nbsp;Thoa<td>1988<td>Chuyên viên<br>cao cấp</tr></table></body></html>`,
    unit: 'Phòng Nội vụ',
    rows: `4 cn||Bồ Thị Kim Thoa|1988||Chuyên viên cao cấp||gk`,
  },
  {
    is: 'a whole list in one column',
    book: one(`PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI
DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN
I. Tập thể
1. Tổ Chính sách người có công
II. Cá nhân
1. Lương Văn Đoàn - Trưởng phòng
2. Ông Mạc Văn Tích, Phó Trưởng phòng
3. Hoàng Thị Tố Uyên (Chuyên viên)`),
    unit: 'Phòng Lao động - Thương binh và Xã hội',
    rows: `4 tt||Tổ Chính sách người có công|||||gk
6 cn||Lương Văn Đoàn|||Trưởng phòng||gk
7 cn|Ông|Mạc Văn Tích|||Phó Trưởng phòng||gk
8 cn||Hoàng Thị Tố Uyên|||Chuyên viên||gk`,
  },
  {
    is: 'a list that goes on in the second sheet without a header',
    book: workbook(
      grid(
        `${headed(CN)}
TT|Họ và tên|Chức vụ
1|Tôn Văn Thất|Chuyên viên
2|Tôn Thị Bát|Chuyên viên`,
        { name: 'Trang 1' },
      ),
      grid(
        `3|Tôn Văn Cửu|Chuyên viên
4|Tôn Thị Thập|Kế toán`,
        { name: 'Trang 2' },
      ),
    ),
    rows: `Trang 1!9 cn||Tôn Văn Thất|||Chuyên viên||gk
Trang 1!10 cn||Tôn Thị Bát|||Chuyên viên||gk
Trang 2!1 cn||Tôn Văn Cửu|||Chuyên viên||gk
Trang 2!2 cn||Tôn Thị Thập|||Kế toán||gk`,
  },
  {
    is: 'the covering letter on one sheet, the list on the next',
    book: workbook(
      grid(
        `UBND THÀNH PHỐ BẮC KẠN
HỘI CỰU CHIẾN BINH
Số: 22/TTr-CCB
TỜ TRÌNH
Về việc đề nghị khen thưởng
Kính gửi: UBND thành phố
1. Hội Cựu chiến binh đề nghị tặng Giấy khen cho 01 cá nhân
2. Danh sách kèm theo`,
        { name: 'To trinh' },
      ),
      grid(
        `DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN
TT|Họ và tên|Chức vụ
1|Mè Văn Đức|Chủ tịch`,
        { name: 'DS' },
      ),
    ),
    unit: 'Hội Cựu chiến binh thành phố Bắc Kạn',
    rows: `DS!3 cn||Mè Văn Đức|||Chủ tịch||gk`,
  },
  {
    is: 'names in the header’s own words do not make a header',
    book: one(`${headed('DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Tên tập thể|Địa chỉ
1|Tổ dân phố Xây dựng|Phường Đức Xuân
2|Phòng Hành chính - Tổ chức|Thành phố
3|Khoa Khám bệnh|Trung tâm Y tế`),
    rows: `9 tt||Tổ dân phố Xây dựng||||Phường Đức Xuân|gk
10 tt||Phòng Hành chính - Tổ chức||||Thành phố|gk
11 tt||Khoa Khám bệnh||||Trung tâm Y tế|gk`,
  },
  {
    is: 'incomes in every notation, percentages and scores beside them',
    book: one(`${headed('DANH SÁCH HỘ GIA ĐÌNH ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Họ tên chủ hộ|Địa chỉ|Thu nhập (đồng/năm)|Tỷ lệ phiếu|Điểm
1|Hà Văn Tú|Thôn Nà Thinh|120.000.000|95,5%|98,25
2|Hà Thị Tỷ|Thôn Nà Thinh|1,2 tỷ|100%|100
3|Hà Văn Tuế|Thôn Nà Thinh|350 triệu đồng|87.5|90`),
    rows: `9 ho||Hà Văn Tú||||Thôn Nà Thinh|gk
10 ho||Hà Thị Tỷ||||Thôn Nà Thinh|gk
11 ho||Hà Văn Tuế||||Thôn Nà Thinh|gk`,
  },
]
