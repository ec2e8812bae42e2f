/** Loads or refreshes the catalogue of units from a workbook. */
import { useMutation } from '@tanstack/react-query'
import { App, Modal, Spin } from 'antd'
import type { ReactElement } from 'react'
import { unitsPageText as say } from '#shared/text/units-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'

export interface LoadCatalogueProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function LoadCatalogue({ open, onClose }: LoadCatalogueProps): ReactElement {
  const campaignId = useCampaignId()
  const { message } = App.useApp()
  const load = useMutation(
    api.units.importCatalogue.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ added, updated, total }) => {
        message.success(say.loaded(added, updated, total))
        onClose()
      },
    }),
  )
  return (
    <Modal
      open={open}
      title={say.loadTitle}
      footer={null}
      onCancel={onClose}
      afterClose={load.reset}
      destroyOnHidden
    >
      <div className="sg-stack">
        <p className="sg-quiet">{say.loadHint}</p>
        <Spin spinning={load.isPending} description={say.loading}>
          <FileDrop
            label={say.drop}
            accept=".xlsx,.xls,.ods,.csv"
            disabled={load.isPending}
            onFiles={(files) => {
              const [file] = files
              if (file !== undefined) load.mutate({ campaignId, file })
            }}
          />
        </Spin>
        {load.error === null ? null : <FailureAlert failure={failureOf(load.error)} />}
      </div>
    </Modal>
  )
}
