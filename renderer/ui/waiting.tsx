/** While a page is on its way. Nothing is shown for the first moment: most come at once. */
import type { ReactElement } from 'react'
import { uiText } from '#shared/text/ui.ts'

export function Waiting(): ReactElement {
  return (
    <output className="sg-waiting">
      <span className="sg-turning" />
      <span className="sg-visually-hidden">{uiText.loading}</span>
    </output>
  )
}
