import { writtenOut } from './heading-abbreviations.ts'
import { remember } from './remember.ts'
import { bareKey } from './word-keys.ts'

/** Words that headings of lists are made of, folded. Names, places and deeds are made of others. */
const WORDS = new Set(
  `stt tt so thu tu no ho va ten ca nhan tap the to chuc doi tuong ong ba danh xung quy goi nguoi duoc
  de nghi xet khen thuong hinh thuc hieu giay bang co thi dua cua ct chu tich ubnd tp tx thanh pho huyen
  xa tinh cp chinh phu cap muc loai phan nam nu ngay thang sinh gioi tuoi dan toc ton giao que quan chuc
  vu nghe nghiep nhiem vi tri don cong tac noi lam viec dia chi ban o thuong tru cu khau hien nay thon
  khu xom phuong phong khoa truong lop khoi doi tom tat tich dung tieu bieu bat dat chinh ket qua ly do
  dong gop thu nhap binh quan trieu ty nghin vnd d giup thoat ngheo lao tao giai quyet ghi chu khac diem
  phieu suy le ma dinh dien thoai cccd cmnd can cuoc trinh mo dang ky du an thoi gian han hoan thuc tien
  quy diem phu trach chiu nhiem dau moi doanh hop htx gia dai bo vien chuyen mon hoc vi ham bac nhan
  xac minh tong linh vuc hoat dd mm yyyy neu theo mau trong tham nien cac hoac luat hien tai trich ngang
  dot trao ngach luong he y kien cu ro lot dem dang xung tinh gk bk cn dn hgd kt htkt bao cao ngoai o
  trung bo dv cv cb sdt email fax nhieu it de tang truc thuoc tai gui lap xuat kien kinh te san xuat
  sang tien tien su nganh nghanh chan dung anh bien che khong so luong chi tieu hop nhat`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

const counts = remember((text) => {
  const words = writtenOut(bareKey(text))
    .split(' ')
    .filter((word) => word !== '')
  return { known: words.filter((word) => WORDS.has(word)).length, all: words.length }
})

/** Whether texts side by side read as headings: at least seven words of ten are a heading's. */
export function readsAsHeadings(texts: readonly string[]): boolean {
  let known = 0
  let all = 0
  for (const text of texts) {
    const count = counts(text)
    known += count.known
    all += count.all
  }
  return known * 10 >= all * 7
}
