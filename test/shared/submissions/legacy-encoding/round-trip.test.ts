import { describe, expect, test } from 'vitest'
import { decodeTcvn3, encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import { decodeVni, encodeVni } from '#shared/submissions/legacy-encoding/vni.ts'
import { isSyllable, SYLLABLE_PARTS } from '#shared/submissions/legacy-encoding/syllables.ts'

const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const VOWEL = /[aăâeêioôơuưy]/u

/** Every onset × rime × tone, the tone mark on each vowel in turn. */
function everySyllable(): string[] {
  const syllables: string[] = []
  for (const onset of SYLLABLE_PARTS.onsets) {
    for (const rime of SYLLABLE_PARTS.rimes) {
      const letters = Array.from(rime.normalize('NFC'))
      for (const tone of TONES) {
        for (const [index, letter] of letters.entries()) {
          if (!VOWEL.test(letter)) continue
          const marked = letters.with(index, letter + tone).join('')
          syllables.push((onset + marked).normalize('NFC'))
        }
      }
    }
  }
  return syllables
}

const syllables = everySyllable()

/** The table of the brief, written down a second time: byte → letter. */
const TCVN3_TABLE =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ ' +
  'C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ ' +
  'E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự ' +
  'FAỳ FBỷ FCỹ FDý FEỵ'

describe('TCVN3', () => {
  test('every byte of the table gives its letter', () => {
    for (const entry of TCVN3_TABLE.normalize('NFC').split(' ')) {
      const code = String.fromCharCode(Number.parseInt(entry.slice(0, 2), 16))
      expect(decodeTcvn3(code), entry).toBe(entry.slice(2))
    }
  })

  test('every small Vietnamese syllable comes back from its encoding', () => {
    expect(syllables.length).toBeGreaterThan(40_000)
    expect(syllables.filter((word) => decodeTcvn3(encodeTcvn3(word)) !== word)).toEqual([])
  })

  test('capitals without a tone have places of their own, toned ones become small', () => {
    expect(decodeTcvn3(encodeTcvn3('ĂÂÊÔƠƯĐ'))).toBe('ĂÂÊÔƠƯĐ')
    expect(decodeTcvn3(encodeTcvn3('ẤÝ'))).toBe('ấý')
  })

  test('is decoded in one pass, so that no letter is decoded twice', () => {
    // 0xB8 is á and 0xE1 is ỏ: replacing one after the other would turn á into ỏ.
    expect(decodeTcvn3('\u00b8\u00e1')).toBe('áỏ')
  })

  test('takes the soft hyphen for ư and the Greek mu for à', () => {
    expect(decodeTcvn3('th\u00adëng')).toBe('thưởng')
    expect(decodeTcvn3('H\u03bc')).toBe('Hà')
  })

  test('knows ỷ and ỹ, which the popular converter gets wrong', () => {
    expect(decodeTcvn3('Kû luËt, Quü, ñy')).toBe('Kỷ luật, Quỹ, ủy')
  })
})

describe('VNI', () => {
  test('every small and every capital syllable comes back from its encoding', () => {
    const capitals = syllables.map((word) => word.toUpperCase())
    const titles = syllables.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    for (const words of [syllables, capitals, titles]) {
      expect(words.filter((word) => decodeVni(encodeVni(word)) !== word)).toEqual([])
    }
  })

  test('knows ỷ and ỹ, which the popular converter gets wrong', () => {
    expect(decodeVni('kyû nieäm, Quyõ, Uyû ban')).toBe('kỷ niệm, Quỹ, Uỷ ban')
  })

  test('a capital base takes a small mark too', () => {
    expect(decodeVni('NGUYEãN VAên AÙnh')).toBe('NGUYỄN VĂn Ánh')
  })

  test('ơ and ư take their tones as marks of their own', () => {
    expect(decodeVni('thöôûng, ngöôøi, nöôùc, ñöôïc, söõa, moät')).toBe(
      'thưởng, người, nước, được, sữa, một',
    )
  })
})

describe('a Vietnamese syllable', () => {
  test('is told wherever its tone mark stands', () => {
    for (const word of ['hoà', 'hòa', 'Thuỷ', 'Thủy', 'quốc', 'gì', 'giếng', 'NGHIÊNG', 'Đỗ']) {
      expect(isSyllable(word), word).toBe(true)
    }
  })

  test('closed by p, t, c or ch takes sắc and nặng only', () => {
    expect(isSyllable('mốt')).toBe(true)
    expect(isSyllable('một')).toBe(true)
    expect(isSyllable('mồt')).toBe(false)
    expect(isSyllable('sạch')).toBe(true)
    expect(isSyllable('sãch')).toBe(false)
  })

  test('is not any word with marks on it', () => {
    for (const word of ['José', 'Müller', 'façade', 'Hélène', 'B¾c', 'nguyeãn', 'ộb', 'bắằ']) {
      expect(isSyllable(word), word).toBe(false)
    }
  })
})
