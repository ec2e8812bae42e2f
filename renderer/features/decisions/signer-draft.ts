/** Number, day and signer of a decision while they are typed. */
import type { DecisionRow } from '#shared/decisions/contract.ts'
import type { SignerInput } from '#shared/decisions/paper-settings.ts'

export interface DecisionDraft {
  readonly number: string
  readonly day: string | null
  readonly onBehalfOf: string
  readonly form: 'none' | 'KT' | 'TL' | 'TUQ'
  readonly formTitle: string
  readonly title: string
  readonly name: string
}

/** Number, day and signer of a decision as they are edited. */
export const draftOf = ({ number, day, signer }: DecisionRow): DecisionDraft => ({
  number: number ?? '',
  day,
  onBehalfOf: signer?.onBehalfOf ?? '',
  form: signer?.inPlaceOf?.form ?? 'none',
  formTitle: signer?.inPlaceOf?.title ?? '',
  title: signer?.title ?? '',
  name: signer?.name ?? '',
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/**
 * The signer of a draft; null where nothing of one is typed; 'incomplete' where his title is missing,
 * or the title of the one he signs for.
 */
export function signerOf(draft: DecisionDraft): SignerInput | null | 'incomplete' {
  const { form } = draft
  const typed = [draft.onBehalfOf, draft.formTitle, draft.title, draft.name].some(
    (text) => text.trim() !== '',
  )
  if (!typed && form === 'none') return null
  const title = orNull(draft.title)
  const formTitle = orNull(draft.formTitle)
  if (title === null || (form !== 'none' && formTitle === null)) return 'incomplete'
  return {
    onBehalfOf: orNull(draft.onBehalfOf),
    inPlaceOf: form === 'none' || formTitle === null ? null : { form, title: formTitle },
    title,
    name: orNull(draft.name),
  }
}
