import { call } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { columns } from '#electron/cli/output.ts'
import { fileOf } from '#electron/cli/session.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { rubricSchema, type Rubric } from '#shared/appraisal/scoring/rubric.ts'

/** @throws Refusal FILE_NOT_FOUND, INPUT_INVALID */
async function rubricOf(name: string | undefined): Promise<Rubric | undefined> {
  if (name === undefined) return undefined
  const text = await fileOf(name).text()
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Refusal('INPUT_INVALID', {
      where: name,
      detail: `không phải JSON hợp lệ (${detail})`,
    })
  }
  const parsed = rubricSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Refusal('INPUT_INVALID', { where: name, detail: problems.join('; ') })
}

/** Takes score sheets; prints aggregates and ranking. */
export const score: CliCommand = {
  name: 'score',
  usage: 'score --store SỔ --sheets PHIẾU.csv [--rubric BẢNG-ĐIỂM.json] [--json]',
  summary: 'nhận phiếu chấm điểm, in điểm tổng hợp và xếp hạng',
  spec: { values: { store: true, sheets: true, rubric: false }, flags: [], words: [0, 0] },
  run: (words, output) =>
    withSession(words, async (session) => {
      const rubric = await rubricOf(words.options['rubric'])
      const scores = await call(
        router.meetings.importScores,
        {
          campaignId: await session.campaign(),
          file: fileOf(words.options['sheets'] ?? ''),
          ...(rubric === undefined ? {} : { rubric }),
        },
        { context: session.context },
      )
      output.document(scores, () =>
        columns([
          ['Hạng', 'Tên', 'Đơn vị', 'Điểm'],
          ...scores.nominees.map((one) => [
            one.rank === null ? '–' : String(one.rank),
            one.name,
            one.unit,
            one.total?.shown ?? '–',
          ]),
        ]),
      )
    }),
}
