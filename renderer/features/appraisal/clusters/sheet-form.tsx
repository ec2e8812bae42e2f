/** Enters one stage's points of one unit: day, who signed, a number for each criterion. */
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import type { ClusterRow, UnitSheets } from '#shared/appraisal/clusters-contract.ts'
import type { ClusterStage } from '#shared/appraisal/clusters/sheet.ts'
import { criteriaOf } from '#shared/appraisal/scoring/rubric.ts'
import { formatHundredths } from '#shared/kernel/exact.ts'
import { parsePoints } from '#shared/kernel/points.ts'
import { clusterFileText } from '#shared/text/clusters.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { optionalText, required } from '../register-fields.tsx'

interface Values {
  readonly day: string
  readonly author: string
  readonly byUnitId?: string
  readonly points?: Readonly<Record<string, string | undefined>>
  readonly note?: string
}

const scoresOf = (typed: Values['points']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(typed ?? {}).flatMap(([id, text = '']) => {
      const read = parsePoints(text)
      return text.trim() === '' || !read.ok ? [] : [[id, read.hundredths]]
    }),
  )

const pointsRule = {
  validator: (_: unknown, text: string | undefined): Promise<void> =>
    text === undefined || text.trim() === '' || parsePoints(text).ok
      ? Promise.resolve()
      : Promise.reject(new Error(say.pointsWrong)),
}

export interface SheetFormProps {
  readonly unit: UnitSheets
  readonly row: ClusterRow
  readonly stage: ClusterStage
  readonly onClose: () => void
}

export function SheetForm({ unit, row, stage, onClose }: SheetFormProps): ReactElement {
  const campaignId = useCampaignId()
  const { unitId, year } = unit
  const known = unit.sheets.find((sheet) => sheet.stage === stage)
  const { rubric } = unit.terms
  const save = useMutation(
    api.appraisal.setClusterSheet.mutationOptions({
      meta: { done: say.sheetSaved },
      onSuccess: onClose,
    }),
  )
  const remove = useMutation(
    api.appraisal.removeClusterSheet.mutationOptions({
      meta: { done: say.removedSheet },
      onSuccess: onClose,
    }),
  )
  const start: Partial<Values> =
    known === undefined
      ? {}
      : {
          day: known.day,
          author: known.author,
          ...(known.byUnitId === null ? {} : { byUnitId: known.byUnitId }),
          ...(known.note === null ? {} : { note: known.note }),
          points: Object.fromEntries(
            Object.entries(known.scores).map(([id, points]) => [id, formatHundredths([points, 1])]),
          ),
        }
  return (
    <FormDialog<Values>
      title={`${unit.unit}: ${clusterFileText.stages[stage]}`}
      width={640}
      saving={save.isPending}
      start={start}
      onClose={onClose}
      onSave={(values) =>
        save.mutate({
          campaignId,
          year,
          unitId,
          stage,
          day: values.day,
          author: values.author.trim(),
          byUnitId: values.byUnitId ?? null,
          scores: scoresOf(values.points),
          note: optionalText(values.note),
        })
      }
    >
      <div className="sg-fields">
        <Form.Item name="day" label={say.day} rules={[{ required: true, message: say.required }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="author" label={say.author} rules={required} className="sg-wide">
          <Input />
        </Form.Item>
      </div>
      {stage === 'cross-check' ? (
        <Form.Item
          name="byUnitId"
          label={say.checker}
          rules={[{ required: true, message: say.required }]}
        >
          <Select
            showSearch={findByLabel}
            options={row.rows
              .filter((one) => one.unitId !== unitId)
              .map((one) => ({ value: one.unitId, label: one.unit }))}
          />
        </Form.Item>
      ) : null}
      {(rubric === null ? [] : criteriaOf(rubric)).map((one) => (
        <Form.Item
          key={one.id}
          name={['points', one.id]}
          layout="horizontal"
          className="cl-points"
          label={one.max === null ? one.title : `${one.title} (${formatHundredths([one.max, 1])})`}
          colon={false}
          rules={[pointsRule]}
        >
          <Input className="pt-points" inputMode="decimal" />
        </Form.Item>
      ))}
      <Form.Item name="note" label={say.noteField}>
        <Input />
      </Form.Item>
      {known === undefined ? null : (
        <Button
          danger
          loading={remove.isPending}
          onClick={() => remove.mutate({ campaignId, year, unitId, stage })}
        >
          {say.removeSheet}
        </Button>
      )}
    </FormDialog>
  )
}
