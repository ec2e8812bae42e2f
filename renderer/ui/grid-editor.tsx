/** What a cell of a grid is edited with: a line of text, or a choice. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { GridChoice } from './edit-grid.tsx'

export interface GridEditorProps {
  readonly label: string
  readonly edit: 'text' | readonly GridChoice[]
  readonly start: string
  readonly onKeep: (text: string) => void
  readonly onGiveUp: () => void
}

export function GridEditor({
  label,
  edit,
  start,
  onKeep,
  onGiveUp,
}: GridEditorProps): ReactElement {
  const [text, setText] = useState(start)
  const given = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const choice = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    input.current?.select()
    choice.current?.focus()
  }, [])
  // Leaving the cell keeps what was typed, as a spreadsheet does; Enter and Esc leave it as well.
  const once = (work: () => void): void => {
    if (given.current) return
    given.current = true
    work()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Enter') once(() => onKeep(text))
    else if (event.key === 'Escape') once(onGiveUp)
    else return
    event.preventDefault()
    event.nativeEvent.stopImmediatePropagation()
  }
  if (edit !== 'text')
    return (
      <select
        ref={choice}
        className="sg-grid-input"
        aria-label={label}
        value={text}
        onKeyDown={onKeyDown}
        onBlur={() => once(onGiveUp)}
        onChange={(event) => {
          setText(event.target.value)
          once(() => onKeep(event.target.value))
        }}
      >
        {edit.some(({ value }) => value === text) ? null : <option value={text}>{text}</option>}
        {edit.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    )
  return (
    <input
      ref={input}
      className="sg-grid-input"
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => once(() => onKeep(text))}
    />
  )
}
