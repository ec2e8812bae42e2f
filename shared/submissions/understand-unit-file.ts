/** Understands a unit's file: the program's own form by its code, any other by what stands in it. */
import { identityKey } from '#shared/kernel/fold.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { blankFormText } from '#shared/text/blank-form.ts'
import { filledForm, type FilledForm, type FormCode } from './blank-form.ts'
import type { FileReading, ReadingContext } from './file-reading.ts'
import {
  understandWithLists,
  type ReadingOptions,
  type ReadingWithLists,
} from './reading/understand-workbook.ts'

/** The unit that a form names, as the catalogue of this campaign has it. */
function unitOfForm(code: FormCode, { units }: ReadingContext): string | undefined {
  const key = identityKey(code.unit)
  const found =
    units.find(({ name }) => identityKey(name) === key) ??
    units.find(({ aliases }) => aliases.some((alias) => identityKey(alias) === key))
  return found?.name
}

function withForm(reading: FileReading, form: FilledForm, campaignId: string): FileReading {
  const { counts } = reading
  const aside = form.setAside.length
  const own = form.code.campaignId === campaignId
  // Not filled in is something else than a file without a list.
  const issues = reading.issues.map((issue) =>
    issue.code === 'no-list' ? { ...issue, message: blankFormText.stillEmpty } : issue,
  )
  return {
    ...reading,
    form: own ? 'this-campaign' : 'other-campaign',
    leftOut: [...reading.leftOut, ...form.setAside],
    counts: { ...counts, leftOut: counts.leftOut + aside, nonEmpty: counts.nonEmpty + aside },
    issues: own
      ? issues
      : [
          { code: 'form-other-campaign', cell: null, message: blankFormText.otherCampaign },
          ...issues,
        ],
  }
}

/**
 * As `understandWithLists`. Of a form the unit and the columns are certain, its guide and examples
 * are no rows of the list; what the user corrected comes before what the form says.
 */
export function understandUnitFile(
  workbook: RawWorkbook,
  file: string,
  campaign: { readonly campaignId: string; readonly context: ReadingContext },
  options: ReadingOptions = {},
): ReadingWithLists {
  const { context, campaignId } = campaign
  const form = filledForm(workbook)
  if (form === null) return understandWithLists(workbook, file, context, options)
  const unit = options.unit ?? unitOfForm(form.code, context)
  const { reading, lists } = understandWithLists(form.workbook, file, context, {
    ...options,
    ...(unit === undefined ? {} : { unit }),
    columns: [...(options.columns ?? []), ...form.columns],
  })
  return { reading: withForm(reading, form, campaignId), lists }
}
