/** Changes of the rules: quotas, deadlines, extensions, tried, made and taken back. */
import assert from 'node:assert/strict'
import type { ChangeInput } from '#shared/campaigns/contract.ts'
import { eligibleIn, UNITS, type Model, type ModelDeadline, type ModelQuota } from './office.ts'
import { command, pad, type OfficeCommand } from './office-command.ts'
import type { RealOffice } from './real-office.ts'

const QUOTA_ID = 'moi-don-vi-01'
const CLAUSE = { place: 'Công văn bổ sung' }

const quotaChange = (quota: ModelQuota): ChangeInput => {
  const rule = { id: QUOTA_ID, for: { everyone: true }, wording: `đặt ${quota}`, ...CLAUSE }
  const after =
    quota === 'none'
      ? null
      : quota === 'unset'
        ? ({ ...rule, kind: 'unset' } as const)
        : ({ ...rule, kind: 'combined', limit: quota } as const)
  return {
    change: 'edit-rule',
    edit: { part: 'quotas', id: QUOTA_ID, after },
    reason: 'thử',
    document: null,
  }
}

const changed = (real: RealOffice, change: ChangeInput): Promise<string | null> =>
  real.refusal(real.desk.client.campaigns.change({ campaignId: real.campaignId, change }))

export const setQuota = (quota: ModelQuota): OfficeCommand =>
  command(`setQuota(${quota})`, async (model, real) => {
    const same = model.quota === quota && (quota === 'none' || model.quotaTouched)
    assert.equal(await changed(real, quotaChange(quota)), same ? 'CHANGE_INVALID' : null)
    if (same) return
    model.changes.push({
      kind: 'quota',
      minute: model.minute,
      before: model.quota,
      touchedBefore: model.quotaTouched,
    })
    model.quota = quota
    model.quotaTouched = true
  })

/** Tries a quota without saving it: what it says of the eligible is what saving would bring. */
export const tryQuota = (quota: ModelQuota): OfficeCommand =>
  command(`tryQuota(${quota})`, async (model, real) => {
    if (model.quota === quota && (quota === 'none' || model.quotaTouched)) return
    const { change, ...signed } = quotaChange(quota)
    if (change !== 'edit-rule' || !('edit' in signed)) throw new Error('not an edit')
    const tried = await real.desk.client.appraisal.whatIf({
      campaignId: real.campaignId,
      change: { change, edit: signed.edit },
    })
    assert.equal(tried.eligibleBefore, eligibleIn(model))
    assert.equal(tried.eligibleAfter, eligibleIn({ ...model, quota }))
  })

export const setOwnQuota = (unit: number, limit: number): OfficeCommand =>
  command(`setOwnQuota(${unit}, ${limit})`, async (model, real) => {
    const name = UNITS[unit]?.name ?? ''
    const refused = await changed(real, {
      change: 'set-quota',
      quota: {
        id: `rieng-${unit}`,
        kind: 'combined',
        for: { names: [name] },
        limit,
        wording: `riêng ${name}: ${limit}`,
        ...CLAUSE,
      },
      reason: 'thử',
      document: null,
    })
    assert.equal(refused, null)
    model.changes.push({
      kind: 'own-quota',
      unit,
      minute: model.minute,
      before: model.ownQuota.get(unit) ?? null,
      touchedBefore: model.quotaTouched,
    })
    model.ownQuota.set(unit, limit)
  })

export interface AskedDeadline {
  readonly kind: 'on-or-before' | 'before' | 'none'
  readonly day: number
}

const deadlineInput = ({ kind, day }: AskedDeadline) =>
  kind === 'none'
    ? ({ kind, wording: null, ...CLAUSE } as const)
    : ({ kind, day: `2024-08-${pad(day)}`, wording: `${kind} ${day}`, ...CLAUSE } as const)

const modelDeadline = ({ kind, day }: AskedDeadline): ModelDeadline => ({
  last: kind === 'none' ? null : `2024-08-${pad(kind === 'before' ? day - 1 : day)}`,
})

export const moveDeadline = (asked: AskedDeadline): OfficeCommand =>
  command(`moveDeadline(${asked.kind} ${asked.day})`, async (model, real) => {
    const refused = await changed(real, {
      change: 'move-deadline',
      milestoneId: 'nomination',
      deadline: deadlineInput(asked),
      reason: 'thử',
      document: null,
    })
    assert.equal(refused, null)
    model.changes.push({
      kind: 'deadline',
      minute: model.minute,
      before: model.deadline,
      touchedBefore: model.quotaTouched,
    })
    model.deadline = modelDeadline(asked)
  })

export const extend = (unit: number, asked: AskedDeadline): OfficeCommand =>
  command(`extend(${unit}, ${asked.kind} ${asked.day})`, async (model, real) => {
    const refused = await changed(real, {
      change: 'extend-for-unit',
      milestoneId: 'nomination',
      unit: UNITS[unit]?.name ?? '',
      deadline: deadlineInput(asked),
      reason: 'thử',
      document: null,
    })
    assert.equal(refused, null)
    model.changes.push({
      kind: 'extension',
      unit,
      minute: model.minute,
      before: model.extensions.get(unit) ?? null,
      touchedBefore: model.quotaTouched,
    })
    model.extensions.set(unit, modelDeadline(asked))
  })

const put = <Value>(map: Map<number, Value>, key: number, value: Value | null): void => {
  if (value === null) map.delete(key)
  else map.set(key, value)
}

function takeBack(model: Model): void {
  const last = model.changes.pop()
  if (last === undefined) return
  model.quotaTouched = last.touchedBefore
  if (last.kind === 'quota') model.quota = last.before
  else if (last.kind === 'own-quota') put(model.ownQuota, last.unit, last.before)
  else if (last.kind === 'deadline') model.deadline = last.before
  else put(model.extensions, last.unit, last.before)
}

export const undoChange = (): OfficeCommand =>
  command('undoChange()', async (model, real) => {
    const last = model.changes.at(-1)
    const built =
      last !== undefined && [...model.conclusions.values()].some((minute) => minute >= last.minute)
    const expected = last === undefined ? 'CHANGE_INVALID' : built ? 'CHANGE_BUILT_ON' : null
    const { campaignId, desk } = real
    assert.equal(await real.refusal(desk.client.campaigns.undoChange({ campaignId })), expected)
    if (expected === null) takeBack(model)
  })
