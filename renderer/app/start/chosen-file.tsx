/** One file to be given: the place to drop it, then its name and a way to take it back. */
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { startPageText as say } from '#shared/text/start-page.ts'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

export interface ChosenFileProps {
  readonly file: File | null
  readonly accept: string
  readonly label: string
  readonly chosen: (name: string) => string
  readonly onFile: (file: File | null) => void
}

export function ChosenFile(props: ChosenFileProps): ReactElement {
  if (props.file === null)
    return (
      <FileDrop
        compact
        label={props.label}
        accept={props.accept}
        onFiles={(files) => props.onFile(files[0] ?? null)}
      />
    )
  return (
    <div className="sg-toolbar">
      <StatusTag tone="good">{props.chosen(props.file.name)}</StatusTag>
      <Button size="small" onClick={() => props.onFile(null)}>
        {say.clear}
      </Button>
    </div>
  )
}
