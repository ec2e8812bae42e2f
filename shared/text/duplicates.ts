/** What a user reads about somebody who seems to be there already. */

type Sentence = (name: string, row: number, other: string) => string

export const duplicateIssueMessages = {
  'near-duplicate': (name, row, other) =>
    `"${name}" (dòng ${row}) gần giống "${other}" đã có của đơn vị; nếu là một người, hãy rút bớt một đề nghị.`,
  'second-award': (name, row) =>
    `"${name}" (dòng ${row}) đã được đơn vị đề nghị một hình thức khác; chỉ tính một lần vào chỉ tiêu.`,
  namesake: (name, row) =>
    `"${name}" (dòng ${row}) trùng tên với một người ở nơi công tác khác trong danh sách nên tính là hai người; nếu là một người, hãy rút bớt một đề nghị.`,
} as const satisfies Readonly<Record<string, Sentence>>

export const duplicatesText = {
  none: 'Không có ai trùng',
  noneHint: 'Chưa thấy ai trong tệp trùng với đề nghị đã có hoặc với dòng khác.',
  heading: {
    same: 'Trùng họ tên và ngày sinh',
    namesake: 'Trùng tên, khác nơi công tác',
    marks: 'Tên chỉ khác dấu',
    name: 'Chỉ trùng tên',
  },
  inFile: (row: number): string => `dòng ${row} của tệp này`,
  inUnit: 'đề nghị đã có của đơn vị',
  elsewhere: (unit: string): string => `đề nghị của ${unit}`,
  decision: {
    merge: 'Là một người: gộp vào đề nghị đã có',
    separate: 'Là hai người khác nhau: tính riêng',
    wait: 'Chưa rõ: ghi vào sổ, chờ quyết định',
    mark: 'Ghi vào sổ và đánh dấu trùng ở hai đơn vị',
  },
  leaveOut: 'Bỏ dòng này ra',
  proposal: 'đề xuất',
} as const
