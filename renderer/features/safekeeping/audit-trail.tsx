/** The audit trail, the latest first, older lines on demand. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import { searchKey } from '#shared/kernel/fold.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { safekeepingPageText as say } from '#shared/text/safekeeping-page.ts'
import type { AuditRow } from '#shared/safekeeping/contract.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'

const PAGE = 200

const COLUMNS: readonly Column<AuditRow>[] = [
  { key: 'seq', title: say.column.seq, width: 80, number: true, value: ({ seq }) => seq },
  {
    key: 'at',
    title: say.column.at,
    width: 150,
    value: ({ at }) => shortMoment(at),
    compare: (left, right) => left.seq - right.seq,
  },
  { key: 'actor', title: say.column.actor, width: 180, value: ({ actor }) => actor },
  { key: 'sentence', title: say.column.sentence, width: 600, value: ({ sentence }) => sentence },
]

export function AuditTrail(): ReactElement {
  const [search, setSearch] = useState('')
  const trail = useInfiniteQuery(
    api.safekeeping.audit.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: PAGE,
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.seq),
    }),
  )
  const lines = useMemo(() => trail.data?.pages.flat() ?? [], [trail.data])
  const shown = useMemo(() => {
    const key = searchKey(search)
    return lines.filter(({ actor, sentence }) => searchKey(`${actor} ${sentence}`).includes(key))
  }, [lines, search])
  return (
    <Card title={say.audit} extra={<span className="sg-quiet">{say.auditHint}</span>}>
      {trail.error === null ? null : (
        <FailureAlert failure={failureOf(trail.error)} onRetry={() => void trail.refetch()} />
      )}
      <DataTable
        label={say.audit}
        rows={shown}
        total={lines.length}
        loading={trail.isPending}
        columns={COLUMNS}
        rowKey={({ seq }) => String(seq)}
        empty={{ title: say.emptyTitle, hint: say.emptyHint }}
        tools={
          <>
            <SearchBox value={search} onChange={setSearch} label={say.auditSearch} />
            {trail.hasNextPage ? (
              <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
                {say.more}
              </Button>
            ) : null}
          </>
        }
      />
    </Card>
  )
}
