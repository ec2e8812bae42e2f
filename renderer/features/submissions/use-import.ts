/** Reads and writes the files of the import screen, with progress and a stop. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { fewAtOnce } from '#shared/kernel/few-at-once.ts'
import { reviewText } from '#shared/text/review-page.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { presentMoment } from '#renderer/ui/day-input.tsx'
import { receivedFactsOf } from './desk-facts.ts'
import { readingOf, useImportQueue, type ImportItem } from './import-queue.ts'

export interface ImportProgress {
  readonly doing: 'reading' | 'committing'
  readonly name: string
  readonly done: number
  readonly total: number
}

export interface ImportWork {
  readonly progress: ImportProgress | null
  readonly read: (items: readonly ImportItem[]) => Promise<void>
  readonly commit: (items: readonly ImportItem[]) => Promise<void>
  readonly stop: () => void
}

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function readOne(item: ImportItem, signal: AbortSignal): Promise<void> {
  const { setState, setSha256 } = useImportQueue.getState()
  setState(item.id, { kind: 'reading' })
  try {
    setSha256(item.id, await sha256Of(item.file))
    const reading = await client.submissions.preview(
      { campaignId: item.campaignId, file: item.file, corrections: item.corrections },
      { signal },
    )
    setState(
      item.id,
      'error' in reading
        ? { kind: 'refused', sentence: reading.message }
        : { kind: 'read', reading },
    )
  } catch (error) {
    const failure = failureOf(error)
    setState(
      item.id,
      failure.kind === 'cancelled'
        ? { kind: 'waiting' }
        : { kind: 'refused', sentence: failure.sentence },
    )
  }
}

/** Receipts of files of this name, to tell whether a call that was given up got through after all. */
async function receiptsOf({ campaignId, file }: ImportItem): Promise<readonly string[]> {
  const name = file.name.normalize('NFC')
  const rows = await client.submissions.list({ campaignId })
  return rows.filter(({ fileName }) => fileName === name).map(({ receipt }) => receipt)
}

/** Takes back what a call wrote that was given up too late to be stopped. */
async function takeBack(item: ImportItem, before: readonly string[]): Promise<void> {
  const { campaignId } = item
  for (const receipt of await receiptsOf(item))
    if (!before.includes(receipt)) await client.submissions.undoImport({ campaignId, receipt })
}

async function commitOne(item: ImportItem, plan: Plan, signal: AbortSignal): Promise<void> {
  const { setState, defaults } = useImportQueue.getState()
  const reading = readingOf(item)
  if (reading === null) return
  setState(item.id, { kind: 'committing', reading })
  const facts = receivedFactsOf(item.facts, { plan, reading, defaults, now: presentMoment })
  const before = await receiptsOf(item)
  try {
    const receipt = await client.submissions.import(
      {
        campaignId: item.campaignId,
        file: item.file,
        corrections: item.corrections,
        ...(facts === null ? {} : { facts }),
      },
      { signal },
    )
    setState(item.id, { kind: 'done', reading, receipt })
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'cancelled') await takeBack(item, before)
    setState(item.id, {
      kind: 'failed',
      reading,
      sentence: failure.kind === 'cancelled' ? reviewText.cancelled : failure.sentence,
    })
  }
}

/** While one file is being understood the reader's process reads the next, and never waits for a third. */
const READ_AT_ONCE = 3

/** Files are looked at three at a time and taken in one after another: a stop leaves whole files only. */
export function useImport(plan: Plan): ImportWork {
  const queries = useQueryClient()
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const stopper = useRef(new AbortController())
  useEffect(() => () => stopper.current.abort(), [])
  const run = useCallback(
    async (
      doing: ImportProgress['doing'],
      items: readonly ImportItem[],
      one: (item: ImportItem, signal: AbortSignal) => Promise<void>,
      atOnce = 1,
    ) => {
      stopper.current = new AbortController()
      const { signal } = stopper.current
      const total = items.length
      let done = 0
      const work = async (item: ImportItem): Promise<void> => {
        setProgress({ doing, name: item.file.name, done, total })
        await one(item, signal)
        done += 1
        setProgress({ doing, name: item.file.name, done, total })
      }
      await fewAtOnce(items, atOnce, work, signal)
      setProgress(null)
    },
    [],
  )
  const read = useCallback<ImportWork['read']>(
    (items) => run('reading', items, readOne, READ_AT_ONCE),
    [run],
  )
  const commit = useCallback<ImportWork['commit']>(
    async (items) => {
      await run('committing', items, (item, signal) => commitOne(item, plan, signal))
      await queries.invalidateQueries()
    },
    [run, plan, queries],
  )
  return { progress, read, commit, stop: () => stopper.current.abort() }
}
