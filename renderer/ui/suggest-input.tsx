/** A box to type in that suggests what was written before. */
import { AutoComplete, type AutoCompleteProps } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'

/**
 * The kit takes Tab for a choice among what is suggested and stays: what is typed next would go into
 * the same box. Here Tab keeps what was typed and goes on; Enter chooses.
 */
const goOn = (event: KeyboardEvent): void => {
  if (event.key === 'Tab') event.stopPropagation()
}

export function SuggestInput(
  props: AutoCompleteProps<string, { readonly value: string }>,
): ReactElement {
  return (
    <span className="sg-suggest" onKeyDownCapture={goOn}>
      <AutoComplete<string, { readonly value: string }> {...props} />
    </span>
  )
}
