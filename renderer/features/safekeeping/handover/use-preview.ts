/** Looks into a package: nothing is changed, so no page needs to ask again. */
import { useState } from 'react'
import type { MergePreview } from '#shared/safekeeping/handover-contract.ts'
import type { Decisions } from '#shared/safekeeping/handover-merge.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf, type Failure } from '#renderer/api/failure.ts'

/** A package that was chosen, and the words that open it. */
export interface ChosenPackage {
  readonly file: File
  readonly passphrase?: string
}

export interface Preview {
  readonly preview: MergePreview | null
  readonly busy: boolean
  readonly failure: Failure | null
  readonly look: (chosen: ChosenPackage, decisions?: Decisions) => Promise<void>
  readonly forget: () => void
}

export function usePreview(): Preview {
  const [preview, setPreview] = useState<MergePreview | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const look = async (chosen: ChosenPackage, decisions: Decisions = {}): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      setPreview(await client.safekeeping.previewMerge({ ...chosen, decisions }))
    } catch (error) {
      setPreview(null)
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  const forget = (): void => {
    setPreview(null)
    setFailure(null)
  }
  return { preview, busy, failure, look, forget }
}
