/** Enters one value that a criterion looks at, in the form that its condition asks for. */
import { useMutation } from '@tanstack/react-query'
import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { DISCIPLINES, GRADES, type EvidenceValue } from '#shared/appraisal/evidence.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { disciplineLabel, gradeLabel } from '#shared/text/appraisal.ts'
import { appraisalText } from '#shared/text/appraisal-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import type { EvidenceLeaf } from './evidence-leaf.ts'

const say = appraisalText.evidence

type Grade = (typeof GRADES)[number]
type Discipline = (typeof DISCIPLINES)[number]

interface InputProps<Leaf extends EvidenceLeaf> {
  readonly leaf: Leaf
  readonly onValue: (value: EvidenceValue | null) => void
}

const parseWhole = (text: string | undefined): number => Number((text ?? '').replace(/\D/gu, ''))

function NumberInput({ leaf, onValue }: InputProps<Extract<EvidenceLeaf, { test: 'at-least' }>>) {
  return (
    <InputNumber<number>
      aria-label={leaf.label}
      className="ap-number"
      min={0}
      precision={0}
      suffix={leaf.unit}
      formatter={(value) => (value === undefined ? '' : formatDong(value))}
      parser={parseWhole}
      onChange={(value) => onValue(value === null ? null : { type: 'number', value })}
    />
  )
}

function YearsInput({
  leaf,
  onValue,
}: InputProps<Extract<EvidenceLeaf, { test: 'consecutive-years' }>>) {
  const [grades, setGrades] = useState<Readonly<Record<number, Grade>>>({})
  const years = Array.from(
    { length: leaf.years },
    (_, index) => leaf.until - leaf.years + 1 + index,
  )
  const choose = (year: number, grade: Grade): void => {
    const next = { ...grades, [year]: grade }
    setGrades(next)
    onValue({
      type: 'years',
      grades: years.flatMap((one) => {
        const given = next[one]
        return given === undefined ? [] : [{ year: one, grade: given }]
      }),
    })
  }
  return (
    <>
      {years.map((year) => (
        <label key={year} className="ap-field">
          <span>{say.grade(year)}</span>
          <Select<Grade>
            className="ap-grade"
            placeholder={say.notEntered}
            value={grades[year] ?? null}
            options={GRADES.map((value) => ({ value, label: gradeLabel(value) }))}
            onChange={(grade) => choose(year, grade)}
          />
        </label>
      ))}
    </>
  )
}

function ValueInput({ leaf, onValue }: InputProps<EvidenceLeaf>): ReactElement {
  switch (leaf.test) {
    case 'attested':
      return (
        <Radio.Group
          aria-label={leaf.label}
          optionType="button"
          options={[
            { value: true, label: say.yes },
            { value: false, label: say.no },
          ]}
          onChange={(event) => onValue({ type: 'attested', value: event.target.value === true })}
        />
      )
    case 'at-least':
      return <NumberInput leaf={leaf} onValue={onValue} />
    case 'consecutive-years':
      return <YearsInput leaf={leaf} onValue={onValue} />
    case 'none-disciplined':
      return (
        <Select<Discipline>
          aria-label={leaf.label}
          className="ap-grade"
          placeholder={say.notEntered}
          options={DISCIPLINES.map((value) => ({ value, label: disciplineLabel(value) }))}
          onChange={(heaviest) => onValue({ type: 'discipline', heaviest })}
        />
      )
  }
}

export interface EvidenceFormProps {
  readonly nominationId: string
  readonly leaf: EvidenceLeaf
  readonly onDone: () => void
}

export function EvidenceForm({ nominationId, leaf, onDone }: EvidenceFormProps): ReactElement {
  const campaignId = useCampaignId()
  const [value, setValue] = useState<EvidenceValue | null>(null)
  const [source, setSource] = useState('')
  const record = useMutation(
    api.appraisal.recordEvidence.mutationOptions({ meta: { done: say.saved }, onSuccess: onDone }),
  )
  const save = (): void => {
    if (value === null) return
    record.mutate({
      campaignId,
      nominationId,
      key: leaf.key,
      value,
      ...(source.trim() === '' ? {} : { source: source.trim() }),
    })
  }
  return (
    <div className="ap-entry">
      <ValueInput leaf={leaf} onValue={setValue} />
      <Input
        className="ap-source"
        aria-label={say.source}
        placeholder={say.sourceHint}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        onPressEnter={save}
      />
      <Button type="primary" disabled={value === null} loading={record.isPending} onClick={save}>
        {say.save}
      </Button>
    </div>
  )
}
