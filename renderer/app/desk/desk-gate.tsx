/** Lets the program be seen by whoever signed in, or by everybody where the store has no users. */
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import type { DeskState } from '#shared/safekeeping/users-contract.ts'
import { useDesk } from '#renderer/api/desk.ts'
import { BeyondRole } from '#renderer/ui/permitted.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { useIdle } from './use-idle.ts'

const LockScreen = lazy(async () => ({ default: (await import('./lock-screen.tsx')).LockScreen }))
const SignIn = lazy(async () => ({ default: (await import('./sign-in.tsx')).SignIn }))

/** A desk that could not be asked keeps nobody out: each page tells what is wrong. */
const UNKNOWN: DeskState = {
  users: false,
  names: [],
  user: null,
  locked: false,
  idleMinutes: 15,
  beyond: {},
}

/** What was refused to the locked screen, or shown to somebody else, is asked again. */
function useAskedAnew(state: string | null, locked: boolean): void {
  const queries = useQueryClient()
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (last.current !== null && last.current !== state && !locked) void queries.invalidateQueries()
    last.current = state
  }, [state, locked, queries])
}

/** Dialogs stand beside the page, not in it. */
function useHiddenBeside(locked: boolean): void {
  useEffect(() => {
    if (!locked) return
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
}

export function DeskGate({ children }: { readonly children: ReactNode }): ReactElement {
  const { data, isPending } = useDesk()
  const { users, names, user, locked, idleMinutes, beyond } = data ?? UNKNOWN
  useIdle(idleMinutes, user !== null && !locked)
  useAskedAnew(data === undefined ? null : `${user?.id ?? ''} ${locked}`, locked)
  useHiddenBeside(locked)
  if (isPending) return <Waiting />
  if (users && user === null)
    return (
      <Suspense fallback={<Waiting />}>
        <SignIn names={names} />
      </Suspense>
    )
  // One tree for all: the first user is added on a page that must not be drawn anew for it. A store
  // that cannot say who works with it is asked by its pages, which tell why.
  return (
    <>
      <div className={locked ? 'sg-desk-behind' : 'sg-desk-open'} inert={locked}>
        <BeyondRole value={beyond}>{children}</BeyondRole>
      </div>
      {locked && user !== null ? (
        <Suspense fallback={<Waiting />}>
          <LockScreen name={user.name} />
        </Suspense>
      ) : null}
    </>
  )
}
