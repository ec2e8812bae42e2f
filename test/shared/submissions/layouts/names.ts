import { workbook } from '../reading/raw-builder.ts'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import { encodeVni } from '#shared/submissions/legacy-encoding/vni.ts'
import { grid, headed, one } from './layout.ts'
import type { Layout } from './layout.ts'

/** What stands in the cell of the name. */
export const NAMES: readonly Layout[] = [
  {
    is: 'name and post in one cell: comma, dash, line break, brackets',
    book: one(`${headed('DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN')}
TT|Họ tên, chức vụ|Thành tích
1|Nguyễn Văn Toàn, Trưởng phòng|A
2|Lý Thị Hoa - Phó Trưởng phòng|B
3|Bàn Văn Chài⏎Chuyên viên|C
4|Hoàng Thị Điểm (Kế toán)|D
5|Vũ Ngọc Anh: Văn thư|E
6|Đặng Quang Huy – Chuyên viên, Phòng Nội vụ|F`),
    rows: `9 cn||Nguyễn Văn Toàn|||Trưởng phòng||gk|A
10 cn||Lý Thị Hoa|||Phó Trưởng phòng||gk|B
11 cn||Bàn Văn Chài|||Chuyên viên||gk|C
12 cn||Hoàng Thị Điểm|||Kế toán||gk|D
13 cn||Vũ Ngọc Anh|||Văn thư||gk|E
14 cn||Đặng Quang Huy|||Chuyên viên|Phòng Nội vụ|gk|F`,
  },
  {
    is: 'honorifics of every sort',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|đ/c Nguyễn Văn Hợp|Bí thư|GK
2|Đ/c: Lê Thị Xuân|Phó Bí thư|GK
3|ông Mông Văn Tuấn|Trưởng thôn|GK
4|Thầy Trần Đức Hùng|Giáo viên|GK
5|Cô Hoàng Thị Kiều|Giáo viên|GK
6|BS. Nguyễn Thị Hòa|Trưởng khoa|GK
7|ThS.BS Hà Quang Vinh|Phó Giám đốc|GK
8|BSCKI. Lô Thị Hiền|Trưởng khoa|GK
9|Thượng tá Đinh Trọng Nghĩa|Trưởng Công an|GK
10|Đại úy QNCN Lã Văn Thành|Nhân viên|GK
11|CN. Đỗ Thị Vân|Điều dưỡng|GK
12|Thượng tọa Thích Thanh Tâm|Trụ trì|GK
13|Bà: Ngô Thị Lành|Hội viên|GK`),
    rows: `9 cn|đ/c|Nguyễn Văn Hợp|||Bí thư||gk
10 cn|Đ/c|Lê Thị Xuân|||Phó Bí thư||gk
11 cn|ông|Mông Văn Tuấn|||Trưởng thôn||gk
12 cn|Thầy|Trần Đức Hùng|||Giáo viên||gk
13 cn|Cô|Hoàng Thị Kiều|||Giáo viên||gk
14 cn|BS.|Nguyễn Thị Hòa|||Trưởng khoa||gk
15 cn|ThS.BS|Hà Quang Vinh|||Phó Giám đốc||gk
16 cn|BSCKI.|Lô Thị Hiền|||Trưởng khoa||gk
17 cn|Thượng tá|Đinh Trọng Nghĩa|||Trưởng Công an||gk
18 cn|Đại úy QNCN|Lã Văn Thành|||Nhân viên||gk
19 cn|CN.|Đỗ Thị Vân|||Điều dưỡng||gk
20 cn|Thượng tọa|Thích Thanh Tâm|||Trụ trì||gk
21 cn|Bà|Ngô Thị Lành|||Hội viên||gk`,
  },
  {
    is: 'names in capitals, in small letters, with double spaces and closing stops',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|NGUYỄN  THỊ   ÁNH TUYẾT|Chuyên viên|GK
2|trần văn cường|Chuyên viên|GK
3|Hoàng Văn Nam.|Chuyên viên|GK
4| Lý Seo Dín ;|Trưởng thôn|GK
5|ĐẶNG Ý NHI|Chuyên viên|GK`),
    rows: `9 cn||Nguyễn Thị Ánh Tuyết|||Chuyên viên||gk
10 cn||Trần Văn Cường|||Chuyên viên||gk
11 cn||Hoàng Văn Nam|||Chuyên viên||gk
12 cn||Lý Seo Dín|||Trưởng thôn||gk
13 cn||Đặng Ý Nhi|||Chuyên viên||gk`,
  },
  {
    is: 'households and enterprises told by their names alone',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN', 'UBND XÃ NÔNG THƯỢNG')}
TT|Đối tượng đề nghị|Địa chỉ|Thành tích
1|Hộ ông Lường Văn Chấn|Thôn Nà Kẹn|A
2|Hộ bà Bàn Thị Nái|Thôn Tân Thành|B
3|Gia đình ông Nguyễn Văn Sự và bà Hà Thị Mến|Thôn Nà Chuông|C
4|Công ty TNHH Hoàng Ngân|Thôn Nà Vịt|D
5|HTX Thanh niên Như Cố|Thôn Khau Cút|E
6|Doanh nghiệp tư nhân Thắng Lợi|Thôn Nà Bản|F
7|Chi hội Phụ nữ thôn Nà Nghịu|Thôn Nà Nghịu|G
8|Ông Hà Sỹ Toán|Thôn Nà Diểu|H`),
    unit: 'UBND xã Nông Thượng',
    rows: `9 ho||Hộ ông Lường Văn Chấn||||Thôn Nà Kẹn|gk|A
10 ho||Hộ bà Bàn Thị Nái||||Thôn Tân Thành|gk|B
11 ho||Gia đình ông Nguyễn Văn Sự và bà Hà Thị Mến||||Thôn Nà Chuông|gk|C
12 dn||Công ty TNHH Hoàng Ngân||||Thôn Nà Vịt|gk|D
13 dn||HTX Thanh niên Như Cố||||Thôn Khau Cút|gk|E
14 dn||Doanh nghiệp tư nhân Thắng Lợi||||Thôn Nà Bản|gk|F
15 tt||Chi hội Phụ nữ thôn Nà Nghịu||||Thôn Nà Nghịu|gk|G
16 cn|Ông|Hà Sỹ Toán||||Thôn Nà Diểu|gk|H`,
  },
  {
    is: 'numbers inside the name cells',
    book: one(`${headed()}
Họ và tên|Chức vụ|Hình thức
1. Nguyễn Văn Lợi|Chuyên viên|GK
2/ Trần Thị Mừng|Chuyên viên|GK
03) Lê Văn Tám|Chuyên viên|GK
4 - Phạm Thị Tư|Chuyên viên|GK`),
    rows: `9 cn||Nguyễn Văn Lợi|||Chuyên viên||gk
10 cn||Trần Thị Mừng|||Chuyên viên||gk
11 cn||Lê Văn Tám|||Chuyên viên||gk
12 cn||Phạm Thị Tư|||Chuyên viên||gk`,
  },
  {
    is: 'a name split over two rows, its post too',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Đơn vị|Hình thức
1|Nguyễn Thị|Phó Trưởng|Phòng|Giấy khen
|Minh Nguyệt|phòng|Nội vụ
2|Hà Văn Bộ|Chuyên viên|Phòng Nội vụ|Giấy khen`),
    rows: `9 cn||Nguyễn Thị Minh Nguyệt|||Phó Trưởng phòng|Phòng Nội vụ|gk
11 cn||Hà Văn Bộ|||Chuyên viên|Phòng Nội vụ|gk`,
  },
  {
    is: 'decomposed letters and look-alikes',
    book: one(
      `${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|Đặng Thị Hường|Trưởng phòng|Giấy khen
2|Ðỗ Văn Ðức|Chuyên viên|Giấy khen thƣởng`.normalize('NFD'),
    ),
    rows: `9 cn||Đặng Thị Hường|||Trưởng phòng||gk
10 cn||Đỗ Văn Đức|||Chuyên viên||gk`,
  },
  {
    is: 'TCVN3 in some cells only, without its font',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|${encodeTcvn3('Nguyễn Thị Thủy')}|${encodeTcvn3('Phó Trưởng phòng')}|Giấy khen
2|Trần Văn Đông|Chuyên viên|${encodeTcvn3('Giấy khen')}
3|${encodeTcvn3('Hoàng Văn Mỷ')}|Kế toán|Giấy khen`),
    rows: `9 cn||Nguyễn Thị Thủy|||Phó Trưởng phòng||gk
10 cn||Trần Văn Đông|||Chuyên viên||gk
11 cn||Hoàng Văn Mỷ|||Kế toán||gk`,
  },
  {
    is: 'a whole list in VNI without its font, short words among it',
    book: one(
      encodeVni(`UBND THÀNH PHỐ BẮC KẠN
PHÒNG NỘI VỤ
DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG
TT|Họ và tên|Chức vụ|Đơn vị|Hình thức
1|Nguyễn Thị Lệ|Tổ phó|Phòng Nội vụ|Giấy khen
2|Lò Văn Mỷ|Kỹ sư|Tổ 5|Bằng khen
3|Hà Kỷ|Bí thư|Tổ 7|Giấy khen`),
    ),
    unit: 'Phòng Nội vụ',
    rows: `5 cn||Nguyễn Thị Lệ|||Tổ phó|Phòng Nội vụ|gk
6 cn||Lò Văn Mỷ|||Kỹ sư|Tổ 5|bk
7 cn||Hà Kỷ|||Bí thư|Tổ 7|gk`,
  },
  {
    is: 'a whole list in TCVN3 without its font, short words among it',
    book: one(
      encodeTcvn3(`Uỷ ban nhân dân thành phố Bắc Kạn
Phòng Nội vụ
Danh sách đề nghị khen thưởng
TT|Họ và tên|Chức vụ|Đơn vị|Hình thức
1|Nguyễn Thị Lệ|Tổ phó|Phòng Nội vụ|Giấy khen
2|Đỗ Ý|Kỹ sư|Tổ 5|Bằng khen
3|Hà Kỷ|Bí thư|Tổ 7|Giấy khen`),
    ),
    unit: 'Phòng Nội vụ',
    rows: `5 cn||Nguyễn Thị Lệ|||Tổ phó|Phòng Nội vụ|gk
6 cn||Đỗ Ý|||Kỹ sư|Tổ 5|bk
7 cn||Hà Kỷ|||Bí thư|Tổ 7|gk`,
  },
  {
    is: 'names of the peoples of the mountains and the highlands',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|Giàng A Páo|Trưởng bản|GK
2|Y Hoa|Hội viên|GK
3|H'Hen Niê|Giáo viên|GK
4|Vàng Seo Giả|Bí thư|GK
5|Ma Páo|Trưởng thôn|GK
6|Triệu Mùi Ghến|Hội viên|GK
7|K'Sor Phước|Cán bộ|GK
8|Lò Văn Pọm|Bản trưởng|GK`),
    rows: `9 cn||Giàng A Páo|||Trưởng bản||gk
10 cn||Y Hoa|||Hội viên||gk
11 cn||H'Hen Niê|||Giáo viên||gk
12 cn||Vàng Seo Giả|||Bí thư||gk
13 cn||Ma Páo|||Trưởng thôn||gk
14 cn||Triệu Mùi Ghến|||Hội viên||gk
15 cn||K'Sor Phước|||Cán bộ||gk
16 cn||Lò Văn Pọm|||Bản trưởng||gk`,
  },
  {
    is: 'two people in one cell wait for a decision',
    book: one(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|Ông Lê Văn Hải và bà Ngô Thị Bưởi|Hội viên|GK
2|Phạm Văn Đạt⏎Phạm Thị Gấm|Hội viên|GK
3|Cao Văn Khoa|Hội viên|GK`),
    rows: `?9 cn|*|*|||Hội viên||gk
?10 cn|*|*|||Hội viên||gk
11 cn||Cao Văn Khoa|||Hội viên||gk`,
  },
  {
    is: 'a name merged over two awards is put forward twice',
    book: one(
      `${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|Nguyễn Văn Thìn|Trưởng phòng|Giấy khen
|||Bằng khen
2|Đào Thị Cúc|Chuyên viên|Giấy khen`,
      { merges: ['A9:A10', 'B9:B10', 'C9:C10'] },
    ),
    rows: `9 cn||Nguyễn Văn Thìn|||Trưởng phòng||gk
10 cn||Nguyễn Văn Thìn|||Trưởng phòng||bk
11 cn||Đào Thị Cúc|||Chuyên viên||gk`,
  },
  {
    is: 'one person twice for two awards',
    book: one(`${headed()}
TT|Họ và tên|Năm sinh|Hình thức
1|Hoàng Thị Lụa|1980|Giấy khen
2|Hoàng Thị Lụa|1980|Bằng khen`),
    rows: `9 cn||Hoàng Thị Lụa|1980||||gk
10 cn||Hoàng Thị Lụa|1980||||bk`,
  },
  {
    is: 'the form’s own examples are nobody’s names',
    book: workbook(
      grid(`${headed()}
TT|Họ và tên|Chức vụ|Hình thức
1|Nguyễn Văn A|Chuyên viên|Giấy khen
2|Trần Thị B|Văn thư|Giấy khen
3|Lý Văn Sơn|Chuyên viên|Giấy khen`),
    ),
    rows: `?9 cn||Nguyễn Văn A|||Chuyên viên||gk
?10 cn||Trần Thị B|||Văn thư||gk
11 cn||Lý Văn Sơn|||Chuyên viên||gk`,
  },
  {
    is: 'teachers with their school behind a dash, births in brackets',
    book: one(`${headed('DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO')}
TT|Họ tên, năm sinh, chức vụ, đơn vị công tác
1|Cô Nguyễn Thị Diệp (SN 1985) – Giáo viên, Trường Mầm non Đức Xuân
2|Thầy Lê Văn Khương, sinh năm 1979, Hiệu trưởng Trường THCS Bắc Kạn
3|Bà Đinh Thị Oanh (1990), Kế toán, Trường Tiểu học Sông Cầu`),
    rows: `9 cn|Cô|Nguyễn Thị Diệp|1985||Giáo viên|Trường Mầm non Đức Xuân|gk
10 cn|Thầy|Lê Văn Khương|1979||Hiệu trưởng Trường THCS Bắc Kạn||gk
11 cn|Bà|Đinh Thị Oanh|1990||Kế toán|Trường Tiểu học Sông Cầu|gk`,
  },
]
