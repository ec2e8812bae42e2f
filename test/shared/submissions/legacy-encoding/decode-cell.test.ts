import { describe, expect, test } from 'vitest'
import {
  decodeCell,
  documentEncoding,
  encodingOfFont,
} from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import { encodeVni } from '#shared/submissions/legacy-encoding/vni.ts'

const cell = (text: string, font: string | null = null) => ({ text, font, runs: null })
const SENTENCE = 'Hoàn thành xuất sắc nhiệm vụ năm học, được tặng Giấy khen của Ủy ban nhân dân'

describe('a cell in a legacy font', () => {
  test('is decoded by the name of the font', () => {
    expect(decodeCell(cell('Hä vµ tªn', '.VnTime'))).toEqual({
      text: 'Họ và tên',
      encoding: 'tcvn3',
      by: 'font',
    })
    expect(decodeCell(cell('Hoï vaø teân', 'VNI-Times'))).toMatchObject({
      text: 'Họ và tên',
      encoding: 'vni',
    })
  })

  test('is in capitals where the font draws capitals', () => {
    expect(decodeCell(cell('Céng hßa x· héi', '.VnTimeH')).text).toBe('CỘNG HÒA XÃ HỘI')
    expect(decodeCell(cell('Céng hßa x· héi', '.VnArial NarrowH')).text).toBe('CỘNG HÒA XÃ HỘI')
    expect(decodeCell(cell('Céng hßa', '.VnTime')).text).toBe('Cộng hòa')
  })

  test('is in capitals where the untoned letters around are, for TCVN3 has no toned ones', () => {
    expect(decodeCell(cell('HOµNG V¨N TuÊn', '.VnTime')).text).toBe('HOàNG VăN Tuấn')
    expect(decodeCell(cell('HOµNG V¡N TUÊN', '.VnTime')).text).toBe('HOÀNG VĂN TUẤN')
  })

  test('is decoded run by run where fonts differ', () => {
    const runs = [
      { text: 'NguyÔn V¨n ¸nh', font: '.VnTime' },
      { text: ' – Trưởng phòng', font: 'Times New Roman' },
    ]
    const text = runs.map((run) => run.text).join('')
    expect(decodeCell({ text, font: '.VnTime', runs }).text).toBe('Nguyễn Văn ánh – Trưởng phòng')
  })

  test('is left alone when Unicode was pasted into it', () => {
    for (const text of ['Nguyễn Văn Đức', 'Hà', 'Trần Thị Lý', 'Hoà Bình']) {
      expect(decodeCell(cell(text, '.VnTime')).text, text).toBe(text)
    }
  })

  test('names are told with and without the dot, hyphen and case', () => {
    for (const font of ['.VnTime', '.VNTIMEH', 'vntime', 'VnArial', 'VHTIME']) {
      expect(encodingOfFont(font), font).toBe('tcvn3')
    }
    for (const font of ['VNI-Times', 'VNI-Helve', 'vni times']) {
      expect(encodingOfFont(font), font).toBe('vni')
    }
    for (const font of ['Times New Roman', 'Arial', 'Vnova', null]) {
      expect(encodingOfFont(font), String(font)).toBe('unicode')
    }
  })
})

describe('a cell without a telling font', () => {
  test('is decoded when that makes Vietnamese words', () => {
    expect(decodeCell(cell(encodeTcvn3(SENTENCE)))).toEqual({
      text: SENTENCE.replace('Ủ', 'ủ'),
      encoding: 'tcvn3',
      by: 'words',
    })
    expect(decodeCell(cell(encodeVni(SENTENCE)))).toEqual({
      text: SENTENCE,
      encoding: 'vni',
      by: 'words',
    })
  })

  test('is in capitals when its plain letters are', () => {
    expect(decodeCell(cell('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM')).text).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    )
  })

  test('stays when it is real Unicode, composed or not', () => {
    for (const text of [SENTENCE, SENTENCE.normalize('NFD'), 'Cô Tô', 'Hà', 'xã Tà Hộc', 'TÔ CÀ']) {
      expect(decodeCell(cell(text)), text).toEqual({ text, encoding: 'unicode', by: null })
    }
  })

  test('stays when it is a Western name or sign', () => {
    const western = [
      'José García',
      'Müller & Söhne',
      'Hélène Lefèvre',
      'François Mitterrand à Paris',
      'né',
      'Bö',
      '25 °C ± 2',
      '10 m²',
      '§ 5',
      '50 % × 3',
      'Noël',
      'São Paulo',
      '“Dân vận khéo” – 5½',
    ]
    for (const text of western) expect(decodeCell(cell(text)).text, text).toBe(text)
  })

  test('one short word is decoded only where the rest of the file is in that encoding', () => {
    const short = cell(encodeTcvn3('chú'))
    expect(decodeCell(short).by).toBeNull()
    expect(decodeCell(short, 'tcvn3')).toEqual({ text: 'chú', encoding: 'tcvn3', by: 'words' })
    expect(decodeCell(cell('Trần'), 'tcvn3').by).toBeNull()
    expect(decodeCell(cell('José'), 'tcvn3').text).toBe('José')
  })
})

describe('the encoding of a whole file without telling fonts', () => {
  test('is what most of its undoubted cells are in', () => {
    const legacy = [SENTENCE, 'Trần Thị Bình', 'Phòng Giáo dục'].map((text) =>
      cell(encodeVni(text)),
    )
    expect(documentEncoding([...legacy, cell('1'), cell('2')])).toBe('vni')
  })

  test('is Unicode where Unicode words stand', () => {
    const mixed = [cell(SENTENCE), cell('Hội Nông dân'), cell(encodeTcvn3(SENTENCE))]
    expect(documentEncoding(mixed)).toBe('some-tcvn3')
    expect(documentEncoding(mixed.slice(0, 2))).toBe('unicode')
    expect(documentEncoding([])).toBe('unicode')
  })
})
