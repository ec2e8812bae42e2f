/** Files that go out to units: the form to fill in, and the list with what is to be put right. */
import { useMutation } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Corrections } from '#shared/submissions/corrections.ts'
import type { BlankFormsProgress } from '#shared/submissions/form-contract.ts'
import { blankFormText as say } from '#shared/text/blank-form.ts'
import { errorWorkbookText } from '#shared/text/error-workbook.ts'
import { client } from '#renderer/api/client.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useWork } from '#renderer/api/use-work.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { WorkProgress } from '#renderer/ui/work-progress.tsx'

/** The form of one unit. */
export function BlankFormButton({ unitId }: { readonly unitId: string }): ReactElement {
  const campaignId = useCampaignId()
  const form = useMutation(api.submissions.blankForm.mutationOptions({ onSuccess: saveFile }))
  return (
    <Button
      icon={<Icon name="download" />}
      loading={form.isPending}
      title={say.buttonHint}
      onClick={() => form.mutate({ campaignId, unit: unitId })}
    >
      {say.button}
    </Button>
  )
}

const packageOf = ({ name, base64 }: { name: string; base64: string }): File =>
  new File([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)], name)

/** The forms of all units, with the count of those that are made; stopped, nothing is left. */
export function BlankFormsButton(): ReactElement {
  const campaignId = useCampaignId()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const work = useWork<BlankFormsProgress>()
  const start = async (): Promise<void> => {
    setOpen(true)
    const last = await work.start((signal) =>
      client.submissions.blankForms({ campaignId }, { signal }),
    )
    if (last?.package == null) return
    saveFile(packageOf(last.package))
    setOpen(false)
    message.success(say.allDone(last.total))
  }
  const close = (): void => {
    work.stop()
    setOpen(false)
  }
  return (
    <>
      <Button
        icon={<Icon name="download" />}
        aria-label={say.allButton}
        title={say.allButton}
        onClick={() => void start()}
      >
        {say.allShort}
      </Button>
      <Modal open={open} title={say.allTitle} footer={null} onCancel={close}>
        {work.failure === null ? (
          <WorkProgress
            done={work.step?.done ?? 0}
            total={work.step?.total ?? 1}
            doing={work.step?.unit ?? say.allPacking}
            onCancel={close}
          />
        ) : (
          <FailureAlert failure={work.failure} />
        )}
      </Modal>
    </>
  )
}

export type ErrorWorkbookSource =
  | { readonly file: File; readonly corrections?: Corrections | undefined }
  | { readonly submissionId: string }

/** The unit's own list with the cells to mend marked, to send back. */
export function ErrorWorkbookButton({
  from,
}: {
  readonly from: ErrorWorkbookSource
}): ReactElement {
  const campaignId = useCampaignId()
  const back = useMutation(api.submissions.errorWorkbook.mutationOptions({ onSuccess: saveFile }))
  return (
    <Button
      icon={<Icon name="download" />}
      loading={back.isPending}
      title={errorWorkbookText.buttonHint}
      onClick={() => back.mutate({ campaignId, from })}
    >
      {errorWorkbookText.button}
    </Button>
  )
}
