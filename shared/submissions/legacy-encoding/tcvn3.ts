/**
 * TCVN3 (ABC), the one-byte encoding of the `.Vn…` fonts: each Vietnamese letter sits on the byte
 * of some Western letter. There are no toned capitals; fonts whose name ends in H draw them.
 */

const LETTERS: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

const DECODE = new Map<string, string>()
const ENCODE = new Map<string, string>()
for (const [first, letters] of LETTERS) {
  for (const [index, letter] of Array.from(letters.normalize('NFC')).entries()) {
    const code = String.fromCharCode(first + index)
    DECODE.set(code, letter)
    ENCODE.set(letter, code)
  }
}
// Some programs turn the micro sign (à) into the Greek letter it looks like.
DECODE.set('\u03bc', 'à')

/** TCVN3 text, held as Latin-1 characters, in Unicode. U+00AD is ư. One pass; the rest is kept. */
export function decodeTcvn3(text: string): string {
  let decoded = ''
  for (const character of text) decoded += DECODE.get(character) ?? character
  return decoded
}

/** Unicode text as TCVN3 in Latin-1 characters; a toned capital becomes its small letter. */
export function encodeTcvn3(text: string): string {
  let encoded = ''
  for (const character of text.normalize('NFC')) {
    encoded += ENCODE.get(character) ?? ENCODE.get(character.toLowerCase()) ?? character
  }
  return encoded
}
