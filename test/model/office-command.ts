/** A command of the office: does it to the model and to the program, and compares all that is said. */
import assert from 'node:assert/strict'
import type fc from 'fast-check'
import { boardOfStatus } from '#test/support/board-of-status.ts'
import {
  eligibleIn,
  expectedReasons,
  expectedUnit,
  nomineesIn,
  PEOPLE,
  UNITS,
  type Model,
} from './office.ts'
import type { RealOffice } from './real-office.ts'

export type OfficeCommand = fc.AsyncCommand<Model, RealOffice, true>

export const pad = (number: number): string => String(number).padStart(2, '0')
/** The clock of the desk moves a minute with every command, so that before and after are distinct. */
const clock = (minute: number): string =>
  `2024-09-${pad(1 + Math.floor(minute / 1440))}T${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`

/** Everything that the program says of the office, set against the model. */
async function compare(model: Model, real: RealOffice): Promise<void> {
  const { campaignId, desk } = real
  const status = await desk.client.appraisal.status({ campaignId })
  const said = status.units.map((line) => ({
    quota: line.quota,
    used: line.used.total,
    over: line.over,
    receivedAt: line.receivedAt,
    timeliness: line.timeliness,
    lateDays: line.lateDays,
    dossier: line.dossier?.label ?? null,
  }))
  assert.deepEqual(
    said,
    UNITS.map((_unit, unit) => expectedUnit(model, unit)),
  )
  const reasons = Object.fromEntries(status.nominations.map((line) => [line.name, line.reasons]))
  const expected = Object.fromEntries(
    UNITS.flatMap((_unit, unit) =>
      nomineesIn(model, unit).map((person) => [
        PEOPLE[unit]?.[person],
        expectedReasons(model, unit, person),
      ]),
    ),
  )
  assert.deepEqual(reasons, expected)
  assert.equal(status.summary.eligible, eligibleIn(model))
  assert.deepEqual(await desk.client.appraisal.board({ campaignId }), boardOfStatus(status))
  const concluded = await desk.client.appraisal.conclusions({ campaignId })
  assert.equal(concluded.length, model.conclusions.size)
  const { changes } = await desk.client.campaigns.get({ campaignId })
  assert.equal(changes.length, model.changes.length)
}

/** A command that always may be tried; what is refused is part of what is compared. */
export const command = (
  name: string,
  run: (model: Model, real: RealOffice) => Promise<void>,
): OfficeCommand => ({
  check: () => Promise.resolve(true),
  run: async (model, real) => {
    model.minute += 1
    real.desk.setNow(clock(model.minute))
    await run(model, real)
    await compare(model, real)
  },
  toString: () => name,
})
