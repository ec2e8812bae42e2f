/** The forms that the office sends to its units to fill in. */
import type { ServiceContext } from '#electron/service/context.ts'
import { getRules } from '#electron/service/campaigns/campaign-queries.ts'
import { chooseUnit } from '#electron/service/units/find-unit.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeBlankForm } from '#electron/workbook/write/write-blank-form.ts'
import { zipFiles } from '#electron/workbook/write/zip-files.ts'
import { monthSchema } from '#shared/kernel/day-schema.ts'
import type { BlankFormsProgress } from '#shared/submissions/form-contract.ts'
import { blankForm } from '#shared/submissions/form-model.ts'
import { BLANK_FORMS_FILE_NAME } from '#shared/text/blank-form.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { earlierAwards } from './earlier-awards.ts'

interface WrittenForm {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Makes the form of one unit of the campaign. */
async function formMaker(
  reader: Reader,
  campaignId: string,
  now: string,
): Promise<(unit: UnitRow) => Promise<WrittenForm>> {
  const rules = await getRules(reader, campaignId)
  const year = Number(monthSchema.parse(rules.plan.period.from.slice(0, 7)).slice(0, 4)) - 1
  const earlier = await earlierAwards(reader, { campaignId, year })
  const stamp = { creator: rules.plan.issuer.standingOffice, at: now }
  return async (unit) => {
    const form = blankForm(rules, unit, { campaignId, year, earlier: earlier.get(unit.id) ?? [] })
    return { name: form.fileName, bytes: await writeBlankForm(form, stamp) }
  }
}

/** The form of one unit, by id, name or other name. @throws Refusal CAMPAIGN_UNKNOWN, UNIT_UNKNOWN */
export async function blankFormOf(
  reader: Reader,
  input: { readonly campaignId: string; readonly unit: string },
  now: string,
): Promise<File> {
  const unit = chooseUnit(await listUnits(reader, input), input.unit)
  const makeForm = await formMaker(reader, input.campaignId, now)
  const { name, bytes } = await makeForm(unit)
  return new File([new Uint8Array(bytes)], name)
}

/** Two units may have one name on disk; the second is numbered. */
function freeName(wanted: string, taken: Set<string>): string {
  const stem = wanted.replace(/\.xlsx$/u, '')
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${stem}-${number}.xlsx`
    if (!taken.has(name)) {
      taken.add(name)
      return name
    }
  }
}

/**
 * The forms of all units that take part, one file each in one package; tells how far it is, and with
 * the last step gives the package.
 */
export async function* blankFormsOf(
  context: ServiceContext,
  { campaignId }: { readonly campaignId: string },
  signal?: AbortSignal,
): AsyncGenerator<BlankFormsProgress, void, void> {
  const reader = context.store.read
  const units = (await listUnits(reader, { campaignId })).filter(({ takesPart }) => takesPart)
  const makeForm = await formMaker(reader, campaignId, context.now())
  const files = new Map<string, Uint8Array>()
  const names = new Set<string>()
  const total = units.length
  for (const unit of units) {
    signal?.throwIfAborted()
    yield { done: files.size, total, unit: unit.name, package: null }
    const { name, bytes } = await makeForm(unit)
    files.set(freeName(name, names), bytes)
  }
  const bytes = zipFiles(files)
  yield {
    done: total,
    total,
    unit: null,
    package: { name: BLANK_FORMS_FILE_NAME, base64: Buffer.from(bytes).toString('base64') },
  }
}
