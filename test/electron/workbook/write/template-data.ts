/** What templates are filled with in tests: two collectives, three persons, nobody else. */
import {
  SINGLE_FIELDS,
  type SingleField,
  type TemplateData,
  type TemplateLine,
} from '#shared/decisions/template-fields.ts'

const line = (
  group: TemplateLine['group'],
  number: number,
  name: string,
  honorific: string | null = null,
): TemplateLine => ({
  group,
  number,
  honorific,
  fullName: honorific === null ? name : `${honorific} ${name}`,
  name,
  position: group === 'canhan' ? 'Trưởng khoa' : null,
  unit: 'Trung tâm Y tế thành phố',
  award: 'Giấy khen',
  money: group === 'tapthe' ? 1_400_000 : 700_000,
  sentence: `${number}. ${name};`,
})

const single: Readonly<Record<SingleField, string>> = {
  noidung: '',
  donvidenghi: '',
  sototrinh: '',
  ngayhoso: '',
  chucvunguoiky: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
  nguoiky: 'Hoàng Thị Lệ Thủy',
  soqd: '1234/QĐ-UBND',
  sokyhieu: 'Số: 1234/QĐ-UBND',
  ngayqd: '20 tháng 8 năm 2024',
  ngayqdso: '20/8/2024',
  diadanh: 'Bắc Kạn',
  hinhthuckhenthuong: 'Giấy khen',
  soluongtapthe: '02',
  soluongcanhan: '03',
  soluonghogiadinh: '00',
  soluongdoanhnghiep: '00',
  tongso: '02 tập thể, 03 cá nhân',
  tongtien: '4.900.000',
  tongtienbangchu: 'Bốn triệu chín trăm nghìn',
  tieude: 'Tập thể, cá nhân được tặng Giấy khen',
  kemtheo: '(Kèm theo Quyết định số 1234/QĐ-UBND)',
  kehoach: 'Kế hoạch số 10/KH-UBND ngày 02/02/2024',
  coquan: 'Ủy ban nhân dân thành phố Bắc Kạn',
  chutich: 'Chủ tịch',
  hoidong: 'Hội đồng',
  ngayhop: '15 tháng 8 năm 2024',
}

export const DATA: TemplateData = {
  single,
  headings: { tapthe: 'I. TẬP THỂ (02)', canhan: 'II. CÁ NHÂN (03)' },
  lines: [
    line('tapthe', 1, 'Khoa Nội - Nhi'),
    line('tapthe', 2, 'Khoa <Dược> & Vật tư'),
    line('canhan', 1, 'Nguyễn Văn A', 'Ông'),
    line('canhan', 2, 'Trần Thị B', 'Bà'),
    line('canhan', 3, '=Ma Văn C', 'Đại tá'),
  ],
}

/** Every single field once, so that none is forgotten above. */
export const allFields = (): readonly string[] => SINGLE_FIELDS.map((field) => `[${field}]`)
