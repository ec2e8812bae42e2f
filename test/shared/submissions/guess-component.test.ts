import { describe, expect, it } from 'vitest'
import { guessComponent } from '#shared/submissions/guess-component.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const { dossier } = builtInPlan('bac-kan-2024')
const nameOf = (file: string): string | null => {
  const id = guessComponent(file, dossier)
  return dossier.find((one) => one.id === id)?.name ?? null
}

describe('which paper a file is', () => {
  it.each([
    ['To trinh 12.pdf', 'Tờ trình'],
    ['TTr so 20 phong noi vu.pdf', 'Tờ trình'],
    ['Bien_ban_hop_HD.jpg', 'Biên bản'],
    ['BB hop.pdf', 'Biên bản'],
    ['Báo cáo thành tích ông Hà.docx', 'Báo cáo'],
  ])('%s is the %s', (file, name) => {
    expect(nameOf(file)).toContain(name)
  })

  it.each(['scan0001.pdf', 'IMG_2024.jpg', '.pdf', 'trinh bay.pdf'])(
    'nobody knows what %s is: the clerk says it',
    (file) => {
      expect(nameOf(file)).toBe(null)
    },
  )
})
