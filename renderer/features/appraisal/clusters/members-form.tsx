/** Puts units into a cluster for one year, or out of it. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import type { ReactElement } from 'react'
import type { ClusterYear } from '#shared/appraisal/clusters-contract.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { SuggestInput } from '#renderer/ui/suggest-input.tsx'

interface Values {
  readonly unitIds: string[]
  readonly cluster?: string
}

export interface MembersFormProps {
  readonly clusters: ClusterYear
  readonly start: { readonly unitIds: readonly string[]; readonly cluster: string }
  readonly onClose: () => void
}

export function MembersForm({ clusters, start, onClose }: MembersFormProps): ReactElement {
  const campaignId = useCampaignId()
  const { data: units } = useSuspenseQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const save = useMutation(
    api.appraisal.setClusterMembers.mutationOptions({
      meta: { done: say.membersSaved },
      onSuccess: onClose,
    }),
  )
  const { year, ownYear } = clusters
  return (
    <FormDialog<Values>
      title={say.membersTitle(year)}
      width={640}
      saving={save.isPending}
      start={{ unitIds: [...start.unitIds], cluster: start.cluster }}
      above={<p className="sg-quiet">{say.membersHint(year === ownYear)}</p>}
      onClose={onClose}
      onSave={({ unitIds, cluster }) => {
        const name = (cluster ?? '').trim()
        save.mutate({ campaignId, year, unitIds, cluster: name === '' ? null : name })
      }}
    >
      <Form.Item
        name="unitIds"
        label={say.units}
        rules={[{ required: true, type: 'array', min: 1, message: say.required }]}
      >
        <Select
          mode="multiple"
          showSearch={findByLabel}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="cluster" label={say.clusterName}>
        <SuggestInput
          allowClear
          options={clusters.clusters.map(({ cluster }) => ({ value: cluster }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
