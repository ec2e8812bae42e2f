import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { openSampleCampaign, SAMPLE_PLANS, type SampleCampaign } from './sample-campaigns.ts'

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ')

const rowsOf = (reading: FileReading) =>
  reading.rows.map((row) => ({
    kind: row.kind,
    honorific: row.honorific,
    name: row.name,
    place: joined([row.position, row.workplace]),
    award: row.award,
  }))

/** A line says its unit once: not again where the name or the post has it. */
const linesOf = (lines: readonly DecisionLine[], award: string) =>
  lines.map((line) => ({
    kind: line.kind,
    honorific: line.honorific,
    name: line.name,
    place: joined([line.position, line.unit]),
    award,
  }))

describe.each(SAMPLE_PLANS)('our own lists of %s', (plan) => {
  let campaign: SampleCampaign
  let decisions: readonly DecisionRow[] = []
  beforeAll(async () => {
    campaign = await openSampleCampaign(plan)
    decisions = await call(
      router.decisions.list,
      { campaignId: campaign.campaignId },
      { context: campaign.context },
    )
  }, 120_000)
  afterAll(() => campaign.close())

  const readAgain = async (file: File): Promise<FileReading> => {
    const { campaignId, context } = campaign
    const reading = await call(router.submissions.preview, { campaignId, file }, { context })
    if ('error' in reading) throw new Error(`${file.name}: ${reading.message}`)
    return reading
  }
  const expectNoQuestion = (reading: FileReading, decision: DecisionRow): void => {
    expect(reading.counts).toMatchObject({ imported: decision.lines.length, needsDecision: 0 })
    expect(reading.rows.filter((row) => row.state !== 'ok')).toEqual([])
    // A list of several units has no sender of its own; nothing else may be asked.
    const asked = reading.issues.map((issue) => issue.code)
    expect(asked.filter((code) => code !== 'unknown-unit')).toEqual([])
  }

  it('are read again as tables without a question and without a difference', async () => {
    expect(decisions.length).toBeGreaterThan(0)
    for (const decision of decisions) {
      const { award } = decision
      const input = { campaignId: campaign.campaignId, award }
      const file = await call(router.decisions.annex, input, { context: campaign.context })
      const reading = await readAgain(file)
      expectNoQuestion(reading, decision)
      expect(rowsOf(reading), file.name).toEqual(linesOf(decision.lines, award))
      for (const kind of ['collective', 'individual'] as const)
        expect(reading.statedTotals?.[kind] ?? 0).toBe(
          decision.lines.filter((line) => line.kind === kind).length,
        )
    }
  })

  it('are read again as paragraphs: everybody, in order, of the same kind and award', async () => {
    for (const decision of decisions) {
      const input = {
        campaignId: campaign.campaignId,
        award: decision.award,
        layout: 'paragraphs',
      } as const
      const file = await call(router.decisions.annex, input, { context: campaign.context })
      const reading = await readAgain(file)
      expectNoQuestion(reading, decision)
      const brief = (rows: readonly { kind: string; honorific: string | null; name: string }[]) =>
        rows.map(({ kind, honorific, name }) => ({ kind, honorific, name }))
      expect(brief(reading.rows), file.name).toEqual(brief(decision.lines))
    }
  })
})
