/** Who is signed in, at the foot of the frame. */
import { lazy, Suspense, useEffect, type ReactElement } from 'react'
import { useDesk, useDeskCall } from '#renderer/api/desk.ts'

const UserMenu = lazy(async () => ({ default: (await import('./user-menu.tsx')).UserMenu }))

export function UserCorner(): ReactElement | null {
  const { data } = useDesk()
  const call = useDeskCall()
  const signedIn = data?.user != null
  useEffect(() => {
    if (!signedIn) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.altKey && event.key.toLowerCase() === 'l') void call('lock')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [call, signedIn])
  return data?.user == null ? null : (
    <Suspense fallback={null}>
      <UserMenu user={data.user} />
    </Suspense>
  )
}
