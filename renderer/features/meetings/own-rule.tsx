/** The council's own regulation, entered as data. Impossible combinations are named at once. */
import { Alert, Checkbox, Form, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import { voteRuleSchema, type VoteRule } from '#shared/meetings/vote-rule.ts'
import { meetingsText } from '#shared/text/meetings-page.ts'

const say = meetingsText.rule

const QUORUMS = [
  { value: '2/3', label: 'từ 2/3' },
  { value: '1/2', label: 'từ 1/2' },
  { value: '3/4', label: 'từ 3/4' },
  { value: 'none', label: say.noQuorum },
]
const BASES = ['all-members', 'present', 'valid-ballots'] as const
const FLAGS = [
  ['writtenOpinionsCounted', say.writtenOpinions],
  ['chairMustAgree', say.chairMustAgree],
  ['conflictsLeaveBase', say.conflicts],
] as const

const quorumName = ({ quorum }: VoteRule): string =>
  quorum === null ? 'none' : `${quorum.atLeast[0]}/${quorum.atLeast[1]}`

function quorumOf(name: string): VoteRule['quorum'] {
  const [numerator, denominator] = name.split('/').map(Number)
  return numerator === undefined || denominator === undefined
    ? null
    : { atLeast: [numerator, denominator], of: 'members-present' }
}

/** A whole percentage of the threshold; a fraction such as 2/3 is shown rounded until it is typed over. */
const percentOf = ({ threshold: [numerator, denominator] }: VoteRule): number =>
  Math.round((numerator * 100) / denominator)

export interface OwnRuleProps {
  readonly rule: VoteRule
  readonly onChange: (rule: VoteRule) => void
}

export function OwnRule({ rule, onChange }: OwnRuleProps): ReactElement {
  const checked = voteRuleSchema.safeParse(rule)
  const set = (changes: Partial<VoteRule>): void => onChange({ ...rule, ...changes })
  return (
    <div className="mt-own-rule">
      <Form.Item label={say.quorum} htmlFor="own-quorum">
        <Select
          id="own-quorum"
          value={quorumName(rule)}
          options={QUORUMS}
          onChange={(name) => set({ quorum: quorumOf(name) })}
        />
      </Form.Item>
      <Form.Item label={say.threshold} htmlFor="own-threshold">
        <InputNumber
          id="own-threshold"
          min={1}
          max={100}
          precision={0}
          value={percentOf(rule)}
          onChange={(percent) => set({ threshold: [percent ?? 1, 100] })}
        />
      </Form.Item>
      <Form.Item label={say.operator} htmlFor="own-operator">
        <Select
          id="own-operator"
          value={rule.operator}
          options={[
            { value: '>=' as const, label: say.atLeast },
            { value: '>' as const, label: say.more },
          ]}
          onChange={(operator) => set({ operator })}
        />
      </Form.Item>
      <Form.Item label={say.base} htmlFor="own-base">
        <Select
          id="own-base"
          value={rule.base}
          options={BASES.map((base) => ({ value: base, label: say.bases[base] }))}
          onChange={(base) => set({ base })}
        />
      </Form.Item>
      <div className="mt-flags">
        {FLAGS.map(([flag, label]) => (
          <Checkbox
            key={flag}
            checked={rule[flag]}
            onChange={(event) => set({ [flag]: event.target.checked })}
          >
            {label}
          </Checkbox>
        ))}
        <Checkbox
          checked={rule.tieBreak === 'chair'}
          onChange={(event) => set({ tieBreak: event.target.checked ? 'chair' : 'none' })}
        >
          {say.tieBreak}
        </Checkbox>
      </div>
      {!checked.success && (
        <Alert
          type="error"
          showIcon
          title={checked.error.issues.map((issue) => issue.message).join('; ')}
        />
      )}
    </div>
  )
}
