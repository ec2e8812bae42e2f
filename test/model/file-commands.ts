/** What comes in and what the desk makes of it: lists, papers, conclusions, and taking them back. */
import assert from 'node:assert/strict'
import { LISTS, nomineesIn, onlyIn, PEOPLE, personKey, REPORT, UNITS } from './office.ts'
import { command, pad, type OfficeCommand } from './office-command.ts'

export const importList = (unit: number, list: number, day: number): OfficeCommand =>
  command(`importList(${unit}, ${list}, ${day})`, async (model, real) => {
    const at = `2024-08-${pad(day)}T09:${pad(model.minute % 60)}`
    const receipt = await real.desk.client.submissions.import({
      campaignId: real.campaignId,
      file: real.listFile(unit, list),
      facts: {
        unit: null,
        receivedAt: at,
        channel: null,
        papers: [],
        reportsOf: [],
        reportsMissingOf: [],
        supplements: [],
        kept: [],
        resultReportAt: null,
        note: null,
      },
    })
    const known = model.lists.find((one) => one.unit === unit && one.list === list)
    const before = new Set(nomineesIn(model, unit))
    assert.equal(receipt.repeated, known !== undefined)
    assert.equal(
      receipt.added,
      known === undefined ? (LISTS[list] ?? []).filter((one) => !before.has(one)).length : 0,
    )
    if (known === undefined) model.lists.push({ receipt: receipt.receipt, unit, list, at })
    else model.lists = model.lists.map((one) => (one === known ? { ...one, at } : one))
  })

export const undoImport = (pick: number): OfficeCommand =>
  command(`undoImport(${pick})`, async (model, real) => {
    const list = model.lists[pick % Math.max(1, model.lists.length)]
    const { campaignId, desk } = real
    const receipt = list?.receipt ?? 'R9999'
    const gone = list === undefined ? [] : onlyIn(model, list)
    // What the desk entered about somebody who stands in no other list would go with the list.
    const built =
      list !== undefined &&
      gone.some(
        (one) =>
          model.conclusions.has(personKey(list.unit, one)) ||
          model.papers.has(`${list.unit} ${REPORT} ${one}`),
      )
    const expected = list === undefined ? 'RECEIPT_UNKNOWN' : built ? 'RECEIPT_BUILT_ON' : null
    const refused = await real.refusal(desk.client.submissions.undoImport({ campaignId, receipt }))
    assert.equal(refused, expected)
    if (expected !== null || list === undefined) return
    model.lists = model.lists.filter((one) => one !== list)
  })

export const supplement = (unit: number, paper: string, day: number): OfficeCommand =>
  command(`supplement(${unit}, ${paper}, ${day})`, async (model, real) => {
    await real.desk.client.submissions.recordPaper({
      campaignId: real.campaignId,
      unit: UNITS[unit]?.name ?? '',
      component: paper,
      receivedAt: `2024-08-${pad(day)}T10:00`,
    })
    model.papers.add(`${unit} ${paper}`)
  })

export const reportOf = (unit: number, person: number, day: number): OfficeCommand =>
  command(`reportOf(${unit}, ${person}, ${day})`, async (model, real) => {
    const there = nomineesIn(model, unit).includes(person)
    const refused = await real.refusal(
      real.desk.client.submissions.recordPaper({
        campaignId: real.campaignId,
        unit: UNITS[unit]?.name ?? '',
        component: REPORT,
        nominee: PEOPLE[unit]?.[person] ?? 'không ai',
        receivedAt: `2024-08-${pad(day)}T10:00`,
      }),
    )
    assert.equal(refused, there ? null : 'NOMINATION_UNKNOWN')
    if (there) model.papers.add(`${unit} ${REPORT} ${person}`)
  })

export const conclude = (unit: number, person: number): OfficeCommand =>
  command(`conclude(${unit}, ${person})`, async (model, real) => {
    if (!nomineesIn(model, unit).includes(person)) return
    await real.desk.client.appraisal.conclude({
      campaignId: real.campaignId,
      nominationIds: [await real.nominationOf(unit, person)],
      conclusion: 'for-council',
      reason: 'thử',
    })
    model.conclusions.set(personKey(unit, person), model.minute)
  })

export const reopen = (unit: number, person: number): OfficeCommand =>
  command(`reopen(${unit}, ${person})`, async (model, real) => {
    if (!nomineesIn(model, unit).includes(person)) return
    const { reopened } = await real.desk.client.appraisal.reopen({
      campaignId: real.campaignId,
      nominationIds: [await real.nominationOf(unit, person)],
    })
    assert.equal(reopened, model.conclusions.delete(personKey(unit, person)) ? 1 : 0)
  })
