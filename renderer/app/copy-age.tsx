/** How old the last good copy is: always in the frame, in words, with a warning where one is due. */
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { deskText } from '#shared/text/desk.ts'
import { api } from '#renderer/api/queries.ts'
import { pagePath } from '#renderer/ui/places.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const EVERY_MINUTE = 60_000

export function CopyAge({ campaignId }: { readonly campaignId: string }): ReactElement | null {
  const { data } = useQuery(
    api.safekeeping.backups.queryOptions({ input: undefined, refetchInterval: EVERY_MINUTE }),
  )
  if (data === undefined) return null
  const well = data.last !== null && data.warnings.length === 0
  return (
    <Link
      className="sg-copy-age"
      to={pagePath(campaignId, 'safekeeping')}
      title={[data.sentence, ...data.warnings].join('\n')}
    >
      <StatusTag tone={well ? 'good' : 'warn'}>
        {deskText.copyAge(data.last, data.now, data.unsaved ?? 0)}
      </StatusTag>
    </Link>
  )
}
