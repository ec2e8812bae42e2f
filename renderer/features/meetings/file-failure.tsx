/** Why a file was refused: the first wrong lines on the screen, all of them to copy into Excel. */
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { meetingsText } from '#shared/text/meetings-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { CopyButton } from '#renderer/ui/copy-button.tsx'

const say = meetingsText.fileFailure
/** As many lines as are read at once; after that the file itself is put right. */
const SHOWN = 6

/** A refusal of a file names line after line in one text. */
const linesOf = (sentence: string): readonly string[] =>
  sentence
    .split(/(?=Dòng \d+ của tệp)/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function FileFailure({ error }: { readonly error: unknown }): ReactElement {
  const { title, sentence } = failureOf(error)
  const lines = linesOf(sentence)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {lines.slice(0, SHOWN).map((line) => (
            <div key={line}>{line}</div>
          ))}
          {lines.length > SHOWN && <div>{say.more(lines.length - SHOWN)}</div>}
        </>
      }
      action={
        lines.length > SHOWN && (
          <CopyButton rows={() => [[say.column], ...lines.map((line) => [line])]} />
        )
      }
    />
  )
}
