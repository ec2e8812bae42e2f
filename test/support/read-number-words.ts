const DIGITS = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ')
const SPOKEN: Readonly<Record<string, number>> = { mốt: 1, lăm: 5 }

/** Reads Vietnamese number words, in another way than the program makes them: left to right. */
export function readNumberWords(words: string): number {
  let billions = 0
  let sum = 0
  let group = 0
  let last = 0
  const close = (times: number): void => {
    sum += (group + last) * times
    group = 0
    last = 0
  }
  const step: Readonly<Record<string, () => void>> = {
    trăm: () => {
      group += last * 100
      last = 0
    },
    mươi: () => {
      group += last * 10
      last = 0
    },
    mười: () => {
      group += 10
    },
    linh: () => {},
    nghìn: () => {
      close(1000)
    },
    triệu: () => {
      close(1_000_000)
    },
    tỷ: () => {
      close(1)
      billions = (billions + sum) * 1_000_000_000
      sum = 0
    },
  }
  for (const word of words.toLocaleLowerCase('vi').split(' ')) {
    const known = step[word]
    if (known === undefined) last = SPOKEN[word] ?? DIGITS.indexOf(word)
    else known()
  }
  close(1)
  return billions + sum
}
