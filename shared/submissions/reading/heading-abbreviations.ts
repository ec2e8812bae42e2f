/**
 * Short and foreign words of column headings, folded, and what they stand for. Only headings are
 * asked: in a cell "CV" may be anything.
 */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bcd(?= (?:cv|chuc|c vu|dvct|dv|d vi|don vi|noi)\b)|\b(?<=(?:cv|chuc vu) )cd\b/gu, 'chuc danh'],
  [/\b(?:(?:c|ch) vu|cvu|chvu)\b/gu, 'chuc vu'],
  // "CV" is a post alone or beside a body; "Số CV", "CV đến" are letters (công văn).
  [
    /(?<!\b(?:(?<!co )so|ngay|den|di)\b.*)(?:(?<=^|\b(?:dv|d v|dvi|d vi|dvct|don vi|chuc danh|co quan|cq|noi ct|cong tac)(?: va| hoac)? )cv$|\bcv(?= (?:va |hoac )?(?:dv|d v|dvi|d vi|dvct|chuc|don vi|co quan|cq|cqct|noi|cong tac|nghe|hien)\b))(?!.*\b(?:(?<!co )so|ngay|den|di)\b)/gu,
    'chuc vu',
  ],
  [/\b(?:dvct|(?:dv|d v|d vi|noi|cq) ct)\b/gu, 'don vi cong tac'],
  [/\b(?:dvi|d vi|d v)\b/gu, 'don vi'],
  // "ĐV" beside a post or what only a body does; elsewhere it may be a party member (đảng viên).
  [
    /(?<=\b(?:chuc vu|chuc danh|co quan|cq|^ten)(?: va| hoac)? )dv\b|\bdv(?= (?:(?:va |hoac )?(?:chuc|co quan|cq|noi)|cong tac|de nghi|trinh|gui|truc thuoc)\b)/gu,
    'don vi',
  ],
  [/\bcq\b/gu, 'co quan'],
  [/\b(?:th tich|t tich|ttich|thtich)\b/gu, 'thanh tich'],
  [/\btt(?= (?:dat duoc|tieu bieu|noi bat|xuat sac|chu yeu)\b)/gu, 'thanh tich'],
  [/\bdh ?td\b/gu, 'danh hieu thi dua'],
  [/\bdh(?= (?:ht|hinh thuc|htkt)\b)/gu, 'danh hieu'],
  [/\b(?:htkt|ht kt)\b/gu, 'hinh thuc khen thuong'],
  [/\bht(?=$| (?:khen|de nghi|dn)\b)/gu, 'hinh thuc'],
  [/^(?:ntns|ns|n s|ng sinh|nam s)$/gu, 'nam sinh'],
  [/^h(?: va)? ten\b/gu, 'ho ten'],
  [/^g ?chu$/gu, 'ghi chu'],
  [/^gt$/gu, 'gioi tinh'],
  [/^(?:(?:full|employee) name|name)$/gu, 'ho ten'],
  [/^(?:date of birth|birth ?date|birthday|birth|year of birth|dob)$/gu, 'ngay sinh'],
  [/^(?:position|job title|job|title)$/gu, 'chuc vu'],
  [/^(?:department|workplace|office|unit|organi[sz]ation)$/gu, 'don vi cong tac'],
  [/^(?:main )?achievements?$/gu, 'thanh tich'],
  [/^(?:proposed )?(?:awards?|rewards?)$/gu, 'hinh thuc khen thuong'],
  [/^(?:remarks?|notes?)$/gu, 'ghi chu'],
  [/^(?:gender|sex)$/gu, 'gioi tinh'],
]

/** The folded words of a heading with its short and foreign words written out. */
export function writtenOut(key: string): string {
  let text = key
  for (const [pattern, words] of SHORT) text = text.replace(pattern, words)
  return text
}
