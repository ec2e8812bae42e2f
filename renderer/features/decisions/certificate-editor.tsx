/** The numbers of a form: its size, the printer's offset, and every field's place and type. */
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import type { CertificateField, CertificateForm } from '#shared/decisions/certificate-form.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { Icon } from '#renderer/ui/icons.tsx'

const say = officePapersText.certificates

interface LengthProps {
  readonly id: string
  readonly label: string
  /** Tenths of a millimetre; shown in millimetres. */
  readonly value: number
  readonly from: number
  readonly to: number
  readonly onChange: (value: number) => void
}

const Length = ({ id, label, value, from, to, onChange }: LengthProps): ReactElement => (
  <Form.Item label={label} htmlFor={id}>
    <InputNumber<number>
      id={id}
      value={value / 10}
      min={from / 10}
      max={to / 10}
      step={0.5}
      precision={1}
      decimalSeparator=","
      onChange={(millimetres) => {
        if (millimetres !== null) onChange(Math.round(millimetres * 10))
      }}
    />
  </Form.Item>
)

export interface FormSettingsProps {
  readonly form: CertificateForm
  readonly onChange: (changes: Partial<CertificateForm>) => void
}

/** Size of a certificate form and how far its print is moved. */
export function FormSettings({ form, onChange }: FormSettingsProps): ReactElement {
  return (
    <Form layout="vertical" requiredMark={false} className="dc-form">
      <Form.Item label={say.name} htmlFor="ct-name">
        <Input
          id="ct-name"
          value={form.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={say.kinds}>
        <Checkbox.Group
          aria-label={say.kinds}
          value={[...form.kinds]}
          options={NOMINEE_KINDS.map((kind) => ({ value: kind, label: say.kind(kind) }))}
          onChange={(chosen) => {
            const kinds = NOMINEE_KINDS.filter((kind) => chosen.includes(kind))
            if (kinds.length > 0) onChange({ kinds })
          }}
        />
      </Form.Item>
      <div className="ct-pairs">
        <Length
          id="ct-width"
          label={say.width}
          value={form.width}
          from={500}
          to={6000}
          onChange={(width) => onChange({ width })}
        />
        <Length
          id="ct-height"
          label={say.height}
          value={form.height}
          from={500}
          to={6000}
          onChange={(height) => onChange({ height })}
        />
        <Length
          id="ct-offset-x"
          label={say.offsetX}
          value={form.offsetX}
          from={-300}
          to={300}
          onChange={(offsetX) => onChange({ offsetX })}
        />
        <Length
          id="ct-offset-y"
          label={say.offsetY}
          value={form.offsetY}
          from={-300}
          to={300}
          onChange={(offsetY) => onChange({ offsetY })}
        />
      </div>
      <p className="sg-quiet">{say.offsetHint}</p>
    </Form>
  )
}

const ALIGNS = ['left', 'center', 'right'] as const
const FONTS = ['Times New Roman', 'Arial', 'Tahoma'] as const

export interface FieldSettingsProps {
  readonly field: CertificateField
  readonly onChange: (changes: Partial<CertificateField>) => void
  /** null: it is the last one of its form. */
  readonly onRemove: (() => void) | null
}

/** One text of a certificate: where, how large, in how many lines. */
export function FieldSettings({ field, onChange, onRemove }: FieldSettingsProps): ReactElement {
  const check = (key: 'bold' | 'italic' | 'capitals'): ReactElement => (
    <Checkbox checked={field[key]} onChange={(event) => onChange({ [key]: event.target.checked })}>
      {say[key]}
    </Checkbox>
  )
  return (
    <Form layout="vertical" requiredMark={false} className="dc-form">
      <Form.Item label={say.content} htmlFor="ct-content" extra={say.contentHint}>
        <Input
          id="ct-content"
          value={field.content}
          onChange={(event) => onChange({ content: event.target.value })}
        />
      </Form.Item>
      <div className="ct-pairs">
        <Length
          id="ct-x"
          label={say.x}
          value={field.x}
          from={0}
          to={6000}
          onChange={(x) => onChange({ x })}
        />
        <Length
          id="ct-y"
          label={say.y}
          value={field.y}
          from={0}
          to={6000}
          onChange={(y) => onChange({ y })}
        />
        <Length
          id="ct-field-width"
          label={say.fieldWidth}
          value={field.width}
          from={50}
          to={6000}
          onChange={(width) => onChange({ width })}
        />
        <Form.Item label={say.lines} htmlFor="ct-lines">
          <InputNumber<number>
            id="ct-lines"
            value={field.lines}
            min={1}
            max={6}
            precision={0}
            onChange={(lines) => {
              if (lines !== null) onChange({ lines })
            }}
          />
        </Form.Item>
        <Form.Item label={say.size} htmlFor="ct-size">
          <InputNumber<number>
            id="ct-size"
            value={field.size}
            min={6}
            max={120}
            precision={0}
            onChange={(size) => {
              if (size !== null) onChange({ size })
            }}
          />
        </Form.Item>
        <Form.Item label={say.align} htmlFor="ct-align">
          <Select
            id="ct-align"
            value={field.align}
            options={ALIGNS.map((value) => ({ value, label: say.aligns[value] }))}
            onChange={(align) => onChange({ align })}
          />
        </Form.Item>
      </div>
      <Form.Item label={say.font} htmlFor="ct-font">
        <Input
          id="ct-font"
          list="ct-fonts"
          value={field.font}
          onChange={(event) => onChange({ font: event.target.value })}
        />
      </Form.Item>
      <datalist id="ct-fonts">
        {FONTS.map((font) => (
          <option key={font} value={font}>
            {font}
          </option>
        ))}
      </datalist>
      <div className="sg-actions">
        {check('bold')}
        {check('italic')}
        {check('capitals')}
      </div>
      {onRemove !== null && (
        <div className="sg-actions dc-actions">
          <Button size="small" danger icon={<Icon name="cross" />} onClick={onRemove}>
            {say.removeField}
          </Button>
        </div>
      )}
    </Form>
  )
}
