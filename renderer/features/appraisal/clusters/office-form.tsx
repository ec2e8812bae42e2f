/** Who leads a cluster, who stands in for the leader, who of the council follows it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import type { ReactElement } from 'react'
import type { ClusterRow } from '#shared/appraisal/clusters-contract.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'

interface Values {
  readonly leader?: string
  readonly deputies: string[]
  readonly followers: string[]
}

export interface OfficeFormProps {
  readonly year: number
  readonly row: ClusterRow
  readonly onClose: () => void
}

export function OfficeForm({ year, row, onClose }: OfficeFormProps): ReactElement {
  const campaignId = useCampaignId()
  const council = useQuery(api.meetings.council.queryOptions({ input: { campaignId } }))
  const save = useMutation(
    api.appraisal.setCluster.mutationOptions({
      meta: { done: say.officeSaved },
      onSuccess: onClose,
    }),
  )
  const units = row.rows.map(({ unitId, unit }) => ({ value: unitId, label: unit }))
  const members = (council.data ?? []).map(({ name, role }) => `${name}, ${role}`)
  return (
    <FormDialog<Values>
      title={say.officeTitle(row.cluster, year)}
      width={640}
      saving={save.isPending}
      start={{
        ...(row.leader === null ? {} : { leader: row.leader.unitId }),
        deputies: row.deputies.map(({ unitId }) => unitId),
        followers: [...row.followers],
      }}
      onClose={onClose}
      onSave={({ leader, deputies, followers }) =>
        save.mutate({
          campaignId,
          year,
          cluster: row.cluster,
          leaderUnitId: leader ?? null,
          deputyUnitIds: deputies,
          followers: followers.map((name) => name.trim()).filter((name) => name !== ''),
        })
      }
    >
      <Form.Item name="leader" label={say.leader}>
        <Select allowClear showSearch={findByLabel} options={units} />
      </Form.Item>
      <Form.Item name="deputies" label={say.deputies}>
        <Select mode="multiple" showSearch={findByLabel} options={units} />
      </Form.Item>
      <Form.Item name="followers" label={say.followers} extra={say.followersHint}>
        <Select
          mode="tags"
          options={[...new Set(members)].map((name) => ({ value: name, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
