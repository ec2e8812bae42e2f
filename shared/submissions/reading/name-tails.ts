const ACHIEVEMENT =
  /\s*[;,.:–-]?\s*\(?(?:tóm tắt\s+|đã có\s+)?(?:thành tích|lý do khen|nội dung thành tích)\s*:\s*(?<text>.+?)\)?$/iu
const AWARD =
  /\s*[;:,–-]\s*\(?(?:(?:đề nghị|xét|trình)\s+)*(?:chủ tịch\s+ubnd\s+(?:\p{L}+\s+){1,5}?)?(?:tặng\s+)?(?:thưởng\s+)?(?<text>(?:giấy khen|bằng khen|cờ thi đua)[^;]*?)\)?[\s.;]*$/iu

interface NameTails {
  readonly rest: string
  readonly achievement: string | null
  readonly award: string | null
}

/** Without one of these there is nothing to take. */
const MARK = /[:;,–-]/u

const clean = (text: string): string => text.replace(/[\s.;,/]+$/u, '').trim()

/**
 * Takes what a line of a paragraph list says behind the name by a label: "…; thành tích: trồng hoa
 * giỏi", "…, đề nghị tặng Bằng khen". Text without such a label comes back whole.
 */
export function takeTails(text: string): NameTails {
  if (!MARK.test(text)) return { rest: text, achievement: null, award: null }
  const achieved = text.includes(':') ? ACHIEVEMENT.exec(text) : null
  const before = achieved === null ? text : text.slice(0, achieved.index)
  const asked = AWARD.exec(before)
  return {
    rest: asked === null ? before : before.slice(0, asked.index),
    achievement: achieved?.groups?.['text'] === undefined ? null : clean(achieved.groups['text']),
    award: asked?.groups?.['text'] === undefined ? null : clean(asked.groups['text']),
  }
}
