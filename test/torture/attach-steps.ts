/** Files attached and taken off again, with copies and the sweeping away of what nothing names. */
import { attachmentFolder, blobPath } from '#electron/store/attachments/blob-folder.ts'
import { sweepAttachments } from '#electron/store/attachments/sweep-blobs.ts'
import type { Attachment } from '#shared/submissions/attachments-contract.ts'
import type { Chance } from './random.ts'
import type { Step } from './steps.ts'
import type { TortureDesk } from './torture-desk.ts'

/** In bytes. The long ones are there so that a kill also falls into the writing of one. */
const LENGTHS = [1 << 16, 1 << 16, 1 << 20, 24 << 20] as const
const UNIT = 'Phòng Tư pháp'

function newPaper(random: Chance): File {
  const content = Buffer.alloc(1 + random.below(random.pick(LENGTHS)), random.bytes(64))
  return new File([new Uint8Array(content)], `Báo cáo ${random.below(1000)}.pdf`)
}

/** Attaches papers, some of them a second time; takes one off, sweeps, or makes a copy now and then. */
export function attachSteps(
  { client, context }: TortureDesk,
  campaignId: string,
  random: Chance,
): Step {
  const store = context.store.path
  const attached: Attachment[] = []
  let last = newPaper(random)
  const attach = async (file: File): Promise<string> => {
    const made = await client.submissions.attach({
      campaignId,
      unit: UNIT,
      component: 'Tờ trình',
      file,
    })
    attached.push(made)
    return blobPath(attachmentFolder(store), made.sha256)
  }
  return async () => {
    const turn = random.below(8)
    if (turn === 0) await context.backups.make('asked')
    else if (turn === 1) sweepAttachments(store, 0)
    else if (turn === 2) {
      const one = attached.pop()
      if (one !== undefined) await client.submissions.detach({ campaignId, attachmentId: one.id })
    } else {
      if (turn > 3) last = newPaper(random)
      return [await attach(last)]
    }
    return []
  }
}
