/** Lets the program be seen by whoever signed in, or by everybody where the store has no users. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactElement, type ReactNode } from 'react'
import { useDesk } from '#renderer/api/desk.ts'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { LockScreen } from './lock-screen.tsx'
import { SignIn } from './sign-in.tsx'
import { useIdle } from './use-idle.ts'

export function DeskGate({ children }: { readonly children: ReactNode }): ReactElement {
  const queries = useQueryClient()
  const { data, isPending } = useDesk()
  const locked = data?.locked ?? false
  const seated = data?.user?.id ?? null
  useIdle(data?.idleMinutes ?? 15, seated !== null && !locked)
  useEffect(() => {
    // What was refused to the locked screen, or shown to somebody else, is asked again.
    if (!locked) void queries.invalidateQueries()
  }, [locked, seated, queries])
  useEffect(() => {
    if (!locked) return
    // Dialogs stand beside the page, not in it.
    const beside = [...document.body.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && child.id !== 'root',
    )
    for (const child of beside) child.classList.add('sg-desk-hidden')
    for (const child of beside) child.inert = true
    return () => {
      for (const child of beside) child.classList.remove('sg-desk-hidden')
      for (const child of beside) child.inert = false
    }
  }, [locked])
  if (isPending) return <Waiting />
  if (data?.users === true && data.user === null) return <SignIn names={data.names} />
  // One tree for all: the first user is added on a page that must not be drawn anew for it. A store
  // that cannot say who works with it is asked by its pages, which tell why.
  return (
    <>
      <div className={locked ? 'sg-desk-behind' : 'sg-desk-open'} inert={locked}>
        {children}
      </div>
      {locked && data?.user != null ? <LockScreen name={data.user.name} /> : null}
    </>
  )
}
