/** Undoing and redoing, by name: two buttons in the frame and the keys Ctrl+Z, Ctrl+Shift+Z. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useEffect, type ReactElement } from 'react'
import { undoText as say } from '#shared/text/undo.ts'
import { api } from '#renderer/api/queries.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { useMay } from '#renderer/ui/permitted.tsx'

/** Where letters are typed, the keys undo letters. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))

/** A closed drawer may still be there, unseen. */
const dialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  )

export function UndoBar({ campaignId }: { readonly campaignId: string }): ReactElement | null {
  const { message } = App.useApp()
  const mayUndo = useMay()('safekeeping.undo')
  const { data } = useQuery(api.safekeeping.undoSteps.queryOptions({ input: { campaignId } }))
  const told = {
    onSuccess: ({ sentence }: { readonly sentence: string }) => void message.success(sentence),
  }
  const { mutate: undo, isPending: undoing } = useMutation(
    api.safekeeping.undo.mutationOptions(told),
  )
  const { mutate: redo, isPending: redoing } = useMutation(
    api.safekeeping.redo.mutationOptions(told),
  )
  const last = data?.done[0]
  const next = data?.undone[0]
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'z') return
      if (!mayUndo || isTyping(event.target) || dialogOpen()) return
      event.preventDefault()
      const way = event.shiftKey ? { step: next, go: redo } : { step: last, go: undo }
      // Without a step the service tells why there is none.
      way.go({ campaignId, ...(way.step === undefined ? {} : { step: way.step.step }) })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [campaignId, last, next, undo, redo, mayUndo])
  if (!mayUndo) return null
  return (
    <div className="sg-undo" role="group" aria-label={say.undo}>
      <Button
        type="text"
        icon={<Icon name="undo" />}
        disabled={last === undefined}
        loading={undoing}
        title={last === undefined ? say.nothingToUndo : say.undoThis(last.name)}
        onClick={() => {
          if (last !== undefined) undo({ campaignId, step: last.step })
        }}
      >
        <span className="sg-side-words">
          {say.undo}
          {last === undefined ? null : <span className="sg-quiet">: {last.name}</span>}
        </span>
      </Button>
      {next === undefined ? null : (
        <Button
          type="text"
          icon={<Icon name="redo" />}
          loading={redoing}
          aria-label={say.redoThis(next.name)}
          title={say.redoThis(next.name)}
          onClick={() => redo({ campaignId, step: next.step })}
        />
      )}
    </div>
  )
}
