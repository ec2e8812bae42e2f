import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  NO_FACTS,
  receivedFactsOf,
  reportOwners,
  submissionPapers,
  tickedReports,
  type DeskFacts,
} from '#renderer/features/submissions/desk-facts.ts'
import { planSchema, type Plan } from '#shared/campaigns/plan.ts'
import { receivedFactsSchema } from '#shared/submissions/received-facts-schema.ts'
import type { FileReading, RowReading } from '#shared/submissions/file-reading.ts'

const planOf = (id: string): Plan =>
  planSchema.parse(z.json().parse(JSON.parse(readFileSync(`resources/plans/${id}.json`, 'utf8'))))
const bacKan = planOf('bac-kan-2024')
const saPa = planOf('sa-pa-2020')

const row = (name: string, more: Partial<RowReading> = {}): RowReading => ({
  sheet: null,
  row: 1,
  kind: 'individual',
  honorific: null,
  name,
  birth: null,
  gender: null,
  position: null,
  workplace: null,
  award: null,
  achievement: null,
  state: 'ok',
  issues: [],
  ...more,
})

const readingOf = (rows: readonly RowReading[], more: Partial<FileReading> = {}): FileReading => ({
  file: 'ds.xlsx',
  plan: 'p',
  purpose: 'nomination',
  unit: null,
  submission: null,
  replaces: false,
  rows,
  leftOut: [],
  repairs: [],
  statedTotals: null,
  issues: [],
  counts: { imported: rows.length, needsDecision: 0, leftOut: 0, nonEmpty: rows.length },
  ...more,
})

const three = readingOf([row('Lường Thị Hoà'), row('Tổ 9', { kind: 'collective' }), row('Ma Én')])

const factsOf = (facts: Partial<DeskFacts>, reading = three, plan = bacKan) =>
  receivedFactsOf(
    { ...NO_FACTS, ...facts },
    {
      plan,
      reading,
      defaults: { receivedAt: null, channel: '' },
      now: () => '2024-08-08T09:00',
    },
  )

describe('what the desk notes of a file', () => {
  it('is nothing as long as nothing was noted', () => {
    expect(factsOf({})).toBeNull()
    expect(factsOf({ note: '  ' })).toBeNull()
  })

  it('is the whole dossier with three ticks, as the contract takes it', () => {
    const facts = factsOf({ papers: ['Tờ trình', 'Biên bản'], reportsOf: 'all' })
    expect(receivedFactsSchema.parse(facts)).toEqual({
      unit: null,
      receivedAt: '2024-08-08T09:00',
      channel: null,
      papers: [
        { paper: 'Tờ trình', present: true },
        { paper: 'Biên bản', present: true },
      ],
      reportsOf: ['Lường Thị Hoà', 'Tổ 9', 'Ma Én'],
      reportsMissingOf: [],
      supplements: [],
      kept: [],
      resultReportAt: null,
      note: null,
    })
  })

  it('says whose report is missing as soon as somebody’s was ticked, and of papers alike', () => {
    expect(factsOf({ papers: ['Tờ trình'], reportsOf: ['Ma Én'] })).toMatchObject({
      papers: [
        { paper: 'Tờ trình', present: true },
        { paper: 'Biên bản', present: false },
      ],
      reportsOf: ['Ma Én'],
      reportsMissingOf: ['Lường Thị Hoà', 'Tổ 9'],
    })
    expect(factsOf({ papers: ['Tờ trình'] })).toMatchObject({ reportsOf: [], reportsMissingOf: [] })
  })

  it('forgets a name that was put right after it was ticked', () => {
    const facts = { ...NO_FACTS, reportsOf: ['Ma En', 'Tổ 9'] }
    expect(tickedReports(facts, reportOwners(bacKan, three))).toEqual(['Tổ 9'])
  })
})

describe('who owes a report of achievements', () => {
  it('is everybody once, however often and in whatever tone style the file names them', () => {
    const twice = readingOf([row('Lường Thị Hoà'), row('Lường Thị Hòa'), row('Ma Én')])
    expect(reportOwners(bacKan, twice)).toEqual(['Lường Thị Hoà', 'Ma Én'])
  })

  it('is only who is put forward to the province where the plan says so (Sa Pa, Mục III.3)', () => {
    const rows = [row('Vù A Sử', { award: 'bang-khen-tinh' }), row('Lý Láo Tả')]
    expect(reportOwners(saPa, readingOf(rows))).toEqual(['Vù A Sử'])
    // What collectives bring in one piece is ticked once, and the list itself is its own proof.
    expect(submissionPapers(saPa)).toEqual([
      'Tờ trình',
      'Biên bản',
      'Báo cáo kết quả triển khai đợt thi đua',
    ])
  })

  it('is nobody in a list of registered work, or where the plan asks for no dossier', () => {
    expect(reportOwners(bacKan, readingOf([row('Tổ 9')], { purpose: 'registration' }))).toEqual([])
    expect(reportOwners(planOf('chi-lang-2024'), three)).toEqual([])
  })
})
