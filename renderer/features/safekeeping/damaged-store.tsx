/** What stands in the place of every page while the store is damaged: its copies, and the way back. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactElement } from 'react'
import { api } from '#renderer/api/queries.ts'
import { BackupsPanel } from './backups-panel.tsx'

export interface DamagedStoreProps {
  /** Called once a copy has taken the store's place. */
  readonly onMended: () => void
}

export function DamagedStore({ onMended }: DamagedStoreProps): ReactElement {
  const { data } = useSuspenseQuery(api.safekeeping.backups.queryOptions({}))
  const wasDamaged = useRef(false)
  useEffect(() => {
    if (data.damage !== null) wasDamaged.current = true
    else if (wasDamaged.current) onMended()
  }, [data.damage, onMended])
  return <BackupsPanel />
}
