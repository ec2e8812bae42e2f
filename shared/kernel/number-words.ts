/** Whole numbers in Vietnamese words, as papers write an amount "(Bằng chữ: …)". */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const GROUPS = ['', ' nghìn', ' triệu'] as const

const word = (digit: number): string => DIGITS[digit] ?? ''

/** The last digit after tens: "mốt", "lăm" where speech has them. */
function unitAfterTens(tens: number, unit: number): string {
  if (unit === 0) return ''
  if (unit === 1 && tens > 1) return ' mốt'
  if (unit === 5 && tens > 0) return ' lăm'
  return ` ${word(unit)}`
}

/** 0–999; `full` says the hundreds even where there are none ("không trăm linh năm"). */
function group(value: number, full: boolean): string {
  const hundreds = Math.trunc(value / 100)
  const tens = Math.trunc((value % 100) / 10)
  const unit = value % 10
  const head = hundreds > 0 || full ? `${word(hundreds)} trăm` : ''
  if (tens === 0) {
    if (unit === 0) return head
    return head === '' ? word(unit) : `${head} linh ${word(unit)}`
  }
  const middle = tens === 1 ? 'mười' : `${word(tens)} mươi`
  return `${head} ${middle}${unitAfterTens(tens, unit)}`.trim()
}

function below(value: number, full: boolean): string {
  const parts: string[] = []
  let started = full
  for (const index of [2, 1, 0] as const) {
    const three = Math.trunc(value / 1000 ** index) % 1000
    if (three > 0) parts.push(group(three, started) + GROUPS[index])
    started ||= three > 0
  }
  return parts.join(' ')
}

const BILLION = 1_000_000_000

/** 37 100 000 → "ba mươi bảy triệu một trăm nghìn". Whole, not negative, below 10^18. */
export function numberInWords(value: number): string {
  if (value === 0) return word(0)
  const billions = Math.trunc(value / BILLION)
  const rest = value % BILLION
  if (billions === 0) return below(rest, false)
  const head = `${numberInWords(billions)} tỷ`
  return rest === 0 ? head : `${head} ${below(rest, true)}`
}
