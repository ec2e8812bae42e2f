/**
 * VNI, the encoding of the `VNI-…` fonts: a base letter followed by a Western letter that draws the
 * marks. ơ, ư, đ and the forms of i are single characters.
 */

const SINGLES: readonly (readonly [code: string, letter: string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]

/** Marks in the order sắc, huyền, hỏi, ngã, nặng, after the bases they may follow. */
const TONES = { marks: 'ùøûõï', bases: 'aeouyôö' } as const
const TONED: Readonly<Record<string, string>> = {
  a: 'áàảãạ',
  e: 'éèẻẽẹ',
  o: 'óòỏõọ',
  u: 'úùủũụ',
  y: 'ýỳỷỹỵ',
  ô: 'ớờởỡợ',
  ö: 'ứừửữự',
}
/** Circumflex alone, then with sắc, huyền, hỏi, ngã, nặng. */
const CIRCUMFLEX = 'âáàåãä'
const CIRCUMFLEXED: Readonly<Record<string, string>> = { a: 'âấầẩẫậ', e: 'êếềểễệ', o: 'ôốồổỗộ' }
/** Breve alone, then with the tones; only a takes it. */
const BREVE = 'êéèúüë'
const BREVED = 'ăắằẳẵặ'

const PAIRS = new Map<string, string>()
const ONES = new Map<string, string>()
const ENCODE = new Map<string, string>()

const nfc = (text: string): string[] => Array.from(text.normalize('NFC'))

/** Small and capital: the base decides the case of the letter, the mark may have either. */
function addPair(base: string, mark: string, letter: string): void {
  for (const written of [mark, mark.toUpperCase()]) {
    PAIRS.set(base + written, letter)
    PAIRS.set(base.toUpperCase() + written, letter.toUpperCase())
  }
  if (ENCODE.has(letter)) return
  ENCODE.set(letter, base + mark)
  ENCODE.set(letter.toUpperCase(), base.toUpperCase() + mark.toUpperCase())
}

for (const [code, letter] of SINGLES) {
  for (const form of [(text: string) => text, (text: string) => text.toUpperCase()]) {
    ONES.set(form(code), form(letter))
    ENCODE.set(form(letter), form(code))
  }
}
for (const base of nfc(TONES.bases)) {
  for (const [index, letter] of nfc(TONED[base] ?? '').entries()) {
    addPair(base, nfc(TONES.marks)[index] ?? '', letter)
  }
}
for (const [base, letters] of Object.entries(CIRCUMFLEXED)) {
  for (const [index, letter] of nfc(letters).entries()) {
    addPair(base, nfc(CIRCUMFLEX)[index] ?? '', letter)
  }
}
for (const [index, letter] of nfc(BREVED).entries()) addPair('a', nfc(BREVE)[index] ?? '', letter)

/** VNI text, held as Latin-1 characters, in Unicode. One pass; what is no VNI letter is kept. */
export function decodeVni(text: string): string {
  let decoded = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const pair = PAIRS.get(character + text.charAt(at + 1))
    if (pair !== undefined) {
      decoded += pair
      at += 1
    } else decoded += ONES.get(character) ?? character
  }
  return decoded
}

/** Unicode text as VNI in Latin-1 characters. */
export function encodeVni(text: string): string {
  let encoded = ''
  for (const character of text.normalize('NFC')) encoded += ENCODE.get(character) ?? character
  return encoded
}
