import { describe, expect, test } from 'vitest'
import { nominationFindings } from '#shared/appraisal/findings.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const UNIT = { id: 'u', name: 'UBND xã Tả Van', type: 'UBND xã, phường, thị trấn' }
const ruleIn = (input: StatusInput, name: string, rule: string) =>
  nominationFindings(input)
    .find((found) => found.name === name)
    ?.findings.find((finding) => finding.rule === rule)

describe('criteria', () => {
  const leafs = {
    all: [
      { test: 'attested', key: 'co', label: 'có sáng kiến' },
      { test: 'at-least', key: 'ho', label: 'số hộ', value: 3, unit: 'hộ' },
      {
        test: 'consecutive-years',
        key: 'nam',
        label: 'năm',
        years: 2,
        until: 2023,
        grade: 'hoan-thanh-tot',
      },
      { test: 'none-disciplined', key: 'kl', label: 'kỷ luật', from: 'khien-trach' },
      { test: 'endorsed', label: 'suy tôn' },
    ],
  } as const
  const base = builtInPlan('bac-kan-2024')
  const [first] = base.criteria
  if (first === undefined) throw new Error('no criterion')
  const plan = {
    ...base,
    dossier: [],
    criteria: [{ ...first, for: {}, weight: 'required' as const, rule: leafs }],
  }
  const who = nominee('u', 'Lý Thị Mai')
  const input: StatusInput = {
    ...emptyInput(plan, [UNIT], '2024-08-13'),
    files: [fileOf('u', '2024-08-08T08:00')],
    nominations: [who],
  }

  test('without evidence are open part by part, each with the key to fill in', () => {
    const finding = ruleIn(input, 'Lý Thị Mai', first.id)
    expect(finding).toMatchObject({
      title: first.title,
      verdict: 'not-met',
      weight: 'required',
      detail: null,
      wording: first.wording,
      place: first.place,
    })
    expect(
      finding?.parts.map(({ label, verdict, expected, actual, key }) => [
        label,
        verdict,
        expected,
        actual,
        key,
      ]),
    ).toEqual([
      ['có sáng kiến', 'unknown', 'có xác nhận', 'chưa có số liệu', 'co'],
      ['số hộ', 'unknown', 'từ 03 hộ', 'chưa có số liệu', 'ho'],
      [
        'năm',
        'unknown',
        '02 năm liên tục đến năm 2023, từ mức hoàn thành tốt nhiệm vụ trở lên',
        'chưa có số liệu; chưa có năm 2022, 2023',
        'nam',
      ],
      ['kỷ luật', 'unknown', 'không bị kỷ luật từ khiển trách trở lên', 'chưa có số liệu', 'kl'],
      [
        'suy tôn',
        'not-met',
        'có biên bản suy tôn của cụm, khối thi đua',
        'chưa có biên bản suy tôn',
        null,
      ],
    ])
  })

  test('show the values that were compared', () => {
    const record = (key: string, value: StatusInput['evidence'][number]['value']) => ({
      nominationId: who.id,
      key,
      value,
      by: 'Nông Thị Bích',
      at: '2024-08-10T08:00',
    })
    const filled: StatusInput = {
      ...input,
      evidence: [
        record('co', { type: 'attested', value: true }),
        record('ho', { type: 'number', value: 2 }),
        record('nam', {
          type: 'years',
          grades: [
            { year: 2022, grade: 'hoan-thanh-tot' },
            { year: 2023, grade: 'hoan-thanh-xuat-sac' },
          ],
        }),
        record('kl', { type: 'discipline', heaviest: 'none' }),
      ],
      endorsements: [
        {
          nominationId: who.id,
          endorsed: true,
          by: 'Khối 1',
          minutes: 'Biên bản số 3',
          unit: null,
          award: null,
          votes: null,
          receivedAt: '2024-08-08T08:00',
        },
      ],
    }
    expect(
      ruleIn(filled, 'Lý Thị Mai', first.id)?.parts.map(({ verdict, actual }) => [verdict, actual]),
    ).toEqual([
      ['met', 'có'],
      ['not-met', '02 hộ'],
      ['met', '2022: hoàn thành tốt nhiệm vụ; 2023: hoàn thành xuất sắc nhiệm vụ'],
      ['met', 'không có kỷ luật'],
      ['met', 'có suy tôn (Biên bản số 3)'],
    ])
  })
})
