/** A place to drop files or folders, with buttons that do the same. */
import { Button } from 'antd'
import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import { uiText } from '#shared/text/ui.ts'
import { droppedFiles, usefulFiles } from './dropped-files.ts'
import { Icon } from './icons.tsx'

export interface FileDropProps {
  /** What to drop: "Thả tệp đề nghị của các đơn vị vào đây". */
  readonly label: string
  readonly hint?: ReactNode
  /** ".xlsx,.xls" */
  readonly accept: string
  readonly multiple?: boolean
  /** Whether a whole folder may be chosen. */
  readonly folders?: boolean
  readonly disabled?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

export function FileDrop(props: FileDropProps): ReactElement {
  const { multiple = false, folders = false, disabled = false, onFiles } = props
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const give = (found: readonly File[]): void => {
    const given = multiple ? found : found.slice(0, 1)
    if (given.length > 0) onFiles(given)
  }
  const take = (input: HTMLInputElement): void => {
    const chosen = usefulFiles(input.files ?? [])
    // The same file may be chosen again.
    input.value = ''
    give(chosen)
  }
  return (
    <div
      className={over ? 'sg-drop sg-drop-over' : 'sg-drop'}
      role="group"
      aria-label={props.label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!disabled)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!disabled) void droppedFiles(event.dataTransfer).then(give)
      }}
    >
      <span className="sg-strong">{props.label}</span>
      {props.hint === undefined ? null : <span className="sg-quiet">{props.hint}</span>}
      <div className="sg-actions">
        <Button
          icon={<Icon name="file" />}
          disabled={disabled}
          onClick={() => files.current?.click()}
        >
          {multiple ? uiText.chooseFiles : uiText.chooseFile}
        </Button>
        {folders ? (
          <Button
            icon={<Icon name="folder" />}
            disabled={disabled}
            onClick={() => folder.current?.click()}
          >
            {uiText.chooseFolder}
          </Button>
        ) : null}
      </div>
      <input
        ref={files}
        type="file"
        className="sg-visually-hidden"
        tabIndex={-1}
        aria-label={props.label}
        accept={props.accept}
        multiple={multiple}
        onChange={(event) => take(event.currentTarget)}
      />
      {folders ? (
        <input
          ref={folder}
          type="file"
          className="sg-visually-hidden"
          tabIndex={-1}
          aria-label={uiText.chooseFolder}
          multiple
          {...{ webkitdirectory: '' }}
          onChange={(event) => take(event.currentTarget)}
        />
      ) : null}
    </div>
  )
}
