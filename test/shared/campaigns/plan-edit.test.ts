import { describe, expect, it, test } from 'vitest'
import { applyChange, rulesInForce, type CampaignChange } from '#shared/campaigns/changes.ts'
import { comparePlans, editsOf } from '#shared/campaigns/compare-plans.ts'
import { planSchema, type Plan, type Quota } from '#shared/campaigns/plan.ts'
import {
  applyEdit,
  PLAN_SECTIONS,
  planEditSchema,
  replacedBy,
  RULE_LISTS,
  sameData,
  sectionOf,
  type PlanEdit,
} from '#shared/campaigns/plan-edit.ts'
import { usesOfAward, usesOfMilestone } from '#shared/campaigns/rule-uses.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const bacKan = builtInPlan('bac-kan-2024')
const chiLang = builtInPlan('chi-lang-2024')
const saPa = builtInPlan('sa-pa-2020')
const bacNinh = builtInPlan('bac-ninh-2022')

const first = <Rule>(rules: readonly Rule[]): Rule => {
  const [rule] = rules
  if (rule === undefined) throw new Error('the plan has no such rule')
  return rule
}

describe('an edit of a rule', () => {
  const milestone = { ...first(bacKan.milestones), artefact: 'Hồ sơ khen thưởng' }

  it('sets it in its place and leaves every other rule and the plan object alone', () => {
    const before = structuredClone(bacKan)
    const plan = applyEdit(bacKan, { part: 'milestones', id: milestone.id, after: milestone })
    expect(plan.milestones.map(({ artefact }) => artefact)).toEqual([
      'Hồ sơ khen thưởng',
      'Báo cáo kết quả Đợt thi đua',
    ])
    expect(plan.quotas).toBe(bacKan.quotas)
    expect(bacKan).toEqual(before)
  })

  it('adds a new one at the end and takes one out by its id', () => {
    const added = { ...milestone, id: 'dang-ky' }
    const longer = applyEdit(bacKan, { part: 'milestones', id: 'dang-ky', after: added })
    expect(longer.milestones.map(({ id }) => id)).toEqual(['nomination', 'report', 'dang-ky'])
    const shorter = applyEdit(longer, { part: 'milestones', id: 'report', after: null })
    expect(shorter.milestones.map(({ id }) => id)).toEqual(['nomination', 'dang-ky'])
    expect(applyEdit(shorter, { part: 'milestones', id: 'khong-co', after: null })).toEqual(shorter)
  })

  it('refuses another id than the rule has', () => {
    const edit = { part: 'milestones', id: 'report', after: milestone }
    expect(planEditSchema.safeParse(edit).error?.issues[0]?.path).toEqual(['after', 'id'])
    expect(planEditSchema.safeParse({ ...edit, id: milestone.id }).success).toBe(true)
    expect(planEditSchema.safeParse({ ...edit, after: null }).success).toBe(true)
  })

  it.each(RULE_LISTS)('says what it replaces: %s', (part) => {
    for (const edit of editsOf(chiLang, part)) {
      expect(replacedBy(chiLang, edit)).toEqual(edit.after)
      const fresh = applyEdit(chiLang, edit)
      expect(fresh).toEqual(chiLang)
    }
  })

  it.each(PLAN_SECTIONS)('sets a section as a whole: %s', (part) => {
    const [edit] = editsOf(bacNinh, part)
    if (edit === undefined) throw new Error('every plan has every section')
    const plan = applyEdit(bacKan, edit)
    expect(sectionOf(plan, part)).toEqual(sectionOf(bacNinh, part))
    expect(replacedBy(bacKan, edit)).toEqual(sectionOf(bacKan, part))
    for (const other of PLAN_SECTIONS)
      if (other !== part) expect(sectionOf(plan, other)).toEqual(sectionOf(bacKan, other))
  })

  it('writes a whole plan anew, rule by rule, from another one', () => {
    const emptied = RULE_LISTS.flatMap((part) => editsOf(bacKan, part)).reduce<Plan>(
      (plan, edit) => applyEdit(plan, planEditSchema.parse({ ...edit, after: null })),
      bacKan,
    )
    const edits = [...PLAN_SECTIONS, ...RULE_LISTS].flatMap((part) => editsOf(saPa, part))
    const rewritten = { ...edits.reduce<Plan>(applyEdit, emptied), id: saPa.id }
    expect(rewritten).toEqual(saPa)
    expect(planSchema.safeParse(rewritten).success).toBe(true)
  })
})

describe('sameData', () => {
  test('is blind to the order of keys and to absent ones, not to values or the order of lists', () => {
    expect(sameData({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true)
    expect(sameData({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(sameData(undefined, undefined)).toBe(true)
    expect(sameData([1, 2], [2, 1])).toBe(false)
    expect(sameData({ a: null }, {})).toBe(false)
    expect(sameData({ a: 1 }, { a: '1' })).toBe(false)
  })
})

describe('the rules in force', () => {
  const signed = { by: 'Nông Thị Bích', at: '2024-08-01T08:00', reason: 'thử', document: null }
  const edit = (id: string, edited: PlanEdit): CampaignChange => ({
    change: 'edit-rule',
    id,
    edit: edited,
    ...signed,
  })
  const own = (limit: number, names: readonly string[], id = 'rieng'): CampaignChange => ({
    change: 'set-quota',
    id: `c${limit}`,
    quota: {
      id,
      kind: 'combined',
      for: { names: [...names] },
      limit,
      wording: 'riêng',
      place: 'CV',
    },
    ...signed,
  })

  it('are the pinned plan with every change laid over it in order', () => {
    const { plan } = rulesInForce(bacKan, [
      edit('1', { part: 'document', after: { number: '12', day: '2024-05-20', heading: 'Mới' } }),
      edit('2', { part: 'dossier', id: 'bien-ban', after: null }),
      edit('3', { part: 'document', after: { number: '13', day: null, heading: 'Mới hơn' } }),
    ])
    expect(plan.document.number).toBe('13')
    expect(plan.dossier.map(({ id }) => id)).toEqual(['to-trinh', 'bao-cao-thanh-tich'])
  })

  it('hold a quota set later in the place of the one for the same units, once', () => {
    const { quotas } = rulesInForce(bacKan, [own(2, ['Phòng Nội vụ']), own(4, ['Phòng Nội vụ'])])
    expect(quotas.map(({ id }) => id)).toEqual(['rieng', ...bacKan.quotas.map(({ id }) => id)])
    expect(quotas[0]).toMatchObject({ limit: 4 })
  })

  it('give one of the same id for other units an id of its own', () => {
    const { quotas } = rulesInForce(bacKan, [
      own(2, ['Phòng Nội vụ']),
      own(3, ['Phòng Tư pháp']),
      own(4, ['Phòng Y tế']),
    ])
    expect(quotas.slice(0, 3).map(({ id }) => id)).toEqual(['rieng-3', 'rieng-2', 'rieng'])
    expect(quotas.slice(0, 3)).toMatchObject([{ limit: 4 }, { limit: 3 }, { limit: 2 }])
  })

  it('are left as they are by an extension for one unit', () => {
    expect(applyChange(bacKan, { change: 'extend-for-unit' })).toBe(bacKan)
  })

  it('move the deadline of the one milestone that is named', () => {
    const deadline = { kind: 'none', wording: null, place: 'CV' } as const
    const plan = applyChange(bacKan, { change: 'move-deadline', milestoneId: 'report', deadline })
    expect(plan.milestones.map((one) => one.deadline.kind)).toEqual(['on-or-before', 'none'])
  })
})

describe('what names a rule', () => {
  const share: Quota = {
    id: 'ty-le',
    kind: 'percent-of',
    for: { everyone: true },
    share: [1, 5],
    of: { award: 'giay-khen-huyen', label: 'Giấy khen' },
    awards: ['bang-khen-tinh'],
    rounding: 'down',
    wording: 'không quá 20 %',
    place: 'Mục III',
  }
  const withShare: Plan = {
    ...bacKan,
    quotas: [...bacKan.quotas, share],
    dossier: bacKan.dossier.map((one) => ({ ...one, for: { awards: ['bang-khen-tinh'] } })),
    criteria: bacKan.criteria.map((one) => ({ ...one, for: { awards: ['giay-khen-huyen'] } })),
  }

  test('an award: the bare words of lists, shares, papers and criteria, and nothing for one unnamed', () => {
    expect(usesOfAward(withShare, 'bang-khen-tinh')).toEqual([
      'mục “Bằng khen” ghi trống trong danh sách',
      'không quá 20 %',
      ...bacKan.dossier.map(({ name }) => name),
    ])
    expect(usesOfAward(withShare, 'giay-khen-huyen')).toEqual([
      'mục “Giấy khen” ghi trống trong danh sách',
      'không quá 20 %',
      ...bacKan.criteria.map(({ title }) => title),
    ])
    expect(usesOfAward(withShare, 'giay-khen-xa')).toEqual([])
  })

  test('a milestone: the rule of registering', () => {
    const id = chiLang.registration?.milestone ?? ''
    expect(usesOfMilestone(chiLang, id)).toEqual(['quy định đăng ký'])
    expect(usesOfMilestone(chiLang, 'report')).toEqual([])
    expect(usesOfMilestone(bacKan, 'nomination')).toEqual([])
  })
})

describe('two plans side by side', () => {
  it('are the same in every rule when they are one', () => {
    expect(new Set(comparePlans(saPa, saPa).map(({ state }) => state))).toEqual(new Set(['same']))
  })

  it('tell what changed, what only one has, each rule once and under its part', () => {
    const other = applyEdit(applyEdit(bacKan, { part: 'dossier', id: 'bien-ban', after: null }), {
      part: 'quotas',
      id: 'them',
      after: { id: 'them', kind: 'unset', for: { everyone: true }, wording: 'a', place: 'b' },
    })
    const moved = applyEdit(other, {
      part: 'period',
      after: { ...bacKan.period, to: '2024-09-05' },
    })
    const told = comparePlans(bacKan, moved).filter(({ state }) => state !== 'same')
    expect(told.map(({ part, key, state }) => [part, key, state])).toEqual([
      ['period', 'period', 'changed'],
      ['quotas', 'them', 'only-right'],
      ['dossier', 'bien-ban', 'only-left'],
    ])
    expect(told[1]).toMatchObject({ left: null, right: { id: 'them' } })
    expect(told[2]).toMatchObject({ left: { id: 'bien-ban' }, right: null })
  })

  it('count a section that says nothing as absent', () => {
    const without = comparePlans(chiLang, { ...chiLang, registration: null, notes: [] })
    expect(
      without.filter(({ state }) => state !== 'same').map(({ key, state }) => [key, state]),
    ).toEqual([
      ['registration', 'only-left'],
      ['notes', 'only-left'],
    ])
  })
})
