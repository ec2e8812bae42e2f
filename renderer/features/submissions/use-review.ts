/** The review of one file of the queue: read anew whenever something is put right. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { FileRefusal } from '#shared/submissions/file-reading.ts'
import type { FileReview, ListComparison, ReviewRow } from '#shared/submissions/review.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf, type Failure } from '#renderer/api/failure.ts'
import { useImportQueue, type ImportItem } from './import-queue.ts'

/** What a file of ten thousand rows takes is let go of soon after it was looked at. */
const KEPT = 15_000
/** A part of the sheets that holds nothing. */
const NO_ROWS = { from: 1, to: 0 }

const keyOf = (item: ImportItem): readonly unknown[] => [item.id, item.corrections]

export interface Review {
  readonly review: FileReview | null
  /** Something was put right and is being read. */
  readonly busy: boolean
  readonly failure: Failure | null
}

/** A file as it is understood with the clerk's corrections, tried again after each. */
export function useReview(item: ImportItem): Review {
  const { campaignId, file, corrections, id } = item
  const cells = useRef<readonly (readonly ReviewRow[])[] | null>(null)
  const { data, isFetching, error } = useQuery<FileReview | FileRefusal>({
    queryKey: ['review', ...keyOf(item)],
    queryFn: async ({ signal }) => {
      // The cells of the file stay the same whatever is put right: they are fetched once.
      const before = cells.current
      const rows = before === null ? {} : { rows: NO_ROWS }
      const review = await client.submissions.review(
        { campaignId, file, corrections, ...rows },
        { signal },
      )
      if ('error' in review) return review
      if (before === null) {
        cells.current = review.sheets.map((sheet) => sheet.rows)
        return review
      }
      return {
        ...review,
        sheets: review.sheets.map((sheet, index) => ({ ...sheet, rows: before[index] ?? [] })),
      }
    },
    placeholderData: keepPreviousData,
    gcTime: KEPT,
    staleTime: Infinity,
  })
  const setState = useImportQueue((queue) => queue.setState)
  const kind = item.state.kind
  useEffect(() => {
    if (data === undefined || 'error' in data || isFetching) return
    if (kind === 'read' || kind === 'failed') setState(id, { kind: 'read', reading: data.reading })
  }, [data, isFetching, id, kind, setState])
  return {
    review: data === undefined || 'error' in data ? null : data,
    busy: isFetching,
    failure: error === null ? null : failureOf(error),
  }
}

/** The list of the file beside the one that stands; asked for when it is looked at. */
export function useComparison(item: ImportItem) {
  const { campaignId, file, corrections } = item
  return useQuery<ListComparison>({
    queryKey: ['compare', ...keyOf(item)],
    queryFn: ({ signal }) =>
      client.submissions.compare({ campaignId, file, corrections }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: KEPT,
  })
}
