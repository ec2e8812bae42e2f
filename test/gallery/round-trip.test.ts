import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import type { FileReading, RowReading } from '#shared/submissions/file-reading.ts'
import { openSampleCampaign, SAMPLE_PLANS, type SampleCampaign } from './sample-campaigns.ts'

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ')

/** Whose a row is: its own unit's, or the one that the whole file is of. */
const unitOf = (reading: FileReading, row: RowReading): string | null => row.unit ?? reading.unit
const unitsOf = (reading: FileReading): readonly (string | null)[] =>
  reading.rows.map((row) => unitOf(reading, row))

const rowsOf = (reading: FileReading) =>
  reading.rows.map((row) => ({
    kind: row.kind,
    honorific: row.honorific,
    name: row.name,
    place: joined([row.position, row.workplace ?? unitOf(reading, row)]),
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
    expect(reading.issues).toEqual([])
    expect(unitsOf(reading)).toEqual(decision.lines.map(({ unit }) => unit))
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

  it('are read again out of the tờ trình, in Word', async () => {
    const { campaignId, at, context } = campaign
    for (const { award, lines } of decisions) {
      const paper = { campaignId, at, paper: 'proposal-docx', award } as const
      const file = await call(router.reports.paper, paper, { context })
      const reading = await readAgain(file)
      expect(rowsOf(reading), file.name).toEqual(linesOf(lines, award))
      expect(unitsOf(reading), file.name).toEqual(lines.map(({ unit }) => unit))
      expect(reading.rows.filter((row) => row.state !== 'ok')).toEqual([])
      expect(reading.issues, file.name).toEqual([])
    }
  })

  it('change nothing when they are imported again: a receipt for each unit, all rows known', async () => {
    const { campaignId, context } = campaign
    const nominations = async () =>
      (
        await call(router.submissions.nominations, { campaignId, limit: 1000 }, { context })
      ).rows.map(
        ({ id, name, unit, award, position, workplace }) =>
          [id, name, unit, award, position, workplace] as const,
      )
    const before = await nominations()
    for (const { award, lines } of decisions) {
      // Those whom the council gave another award than was asked for stand under the asked one.
      const moved = lines.filter(
        ({ nominationId }) => before.find(([id]) => id === nominationId)?.[3] !== award,
      )
      const file = await call(router.decisions.annex, { campaignId, award }, { context })
      const receipt = await call(router.submissions.import, { campaignId, file }, { context })
      expect({ added: receipt.added, merged: receipt.merged }, file.name).toEqual({
        added: moved.length,
        merged: lines.length - moved.length,
      })
      const units = new Set(lines.map(({ unit }) => unit))
      expect(receipt.parts?.length ?? 1).toBe(units.size)
    }
    const known = new Set(before.map(([id]) => id))
    expect((await nominations()).filter(([id]) => known.has(id))).toEqual(before)
  })
})
