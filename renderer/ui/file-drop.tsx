/** A place to drop files or folders, with buttons that do the same. */
import { Button } from 'antd'
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'
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
  /** In one line: below it is what is there already. */
  readonly compact?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Tells of drags over an element and gives the data of a drop; the buttons do the same by keys. */
function useDrop(
  disabled: boolean,
  onDrop: (data: DataTransfer) => void,
): { readonly zone: React.RefObject<HTMLDivElement | null>; readonly over: boolean } {
  const zone = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = zone.current
    if (element === null) return
    const done = new AbortController()
    const { signal } = done
    const enter = (event: DragEvent): void => {
      event.preventDefault()
      setOver(!disabled)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      if (!disabled && event.dataTransfer !== null) onDrop(event.dataTransfer)
    }
    element.addEventListener('dragover', enter, { signal })
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener('drop', drop, { signal })
    return () => done.abort()
  }, [disabled, onDrop])
  return { zone, over }
}

export function FileDrop(props: FileDropProps): ReactElement {
  const { multiple = false, folders = false, disabled = false, onFiles } = props
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const give = (found: readonly File[]): void => {
    const given = multiple ? found : found.slice(0, 1)
    if (given.length > 0) onFiles(given)
  }
  const { zone, over } = useDrop(disabled, (data) => void droppedFiles(data).then(give))
  const className = ['sg-drop', over ? 'sg-drop-over' : '', props.compact ? 'sg-drop-compact' : '']
    .filter((name) => name !== '')
    .join(' ')
  const take = (input: HTMLInputElement): void => {
    const chosen = usefulFiles(input.files ?? [])
    // The same file may be chosen again.
    input.value = ''
    give(chosen)
  }
  return (
    <div ref={zone} className={className}>
      <span className="sg-strong">{props.label}</span>
      {props.hint === undefined || props.compact === true ? null : (
        <span className="sg-quiet">{props.hint}</span>
      )}
      <div className="sg-actions">
        <Button
          icon={<Icon name="file" />}
          disabled={disabled}
          onClick={() => files.current?.click()}
        >
          {uiText.chooseFiles}
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
