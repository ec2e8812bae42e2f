/**
 * A campaign for each of the five plans, led from its unit files to a recorded vote through the same
 * commands a clerk's work goes through. Names of persons are invented.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { call } from '@orpc/server'
import type { ServiceContext } from '#electron/service/context.ts'
import { projectionScreen } from '#electron/service/meetings/projection-screen.ts'
import { openBackups } from '#electron/service/safekeeping/backups.ts'
import { deskSession } from '#electron/service/safekeeping/users/desk-session.ts'
import { openSample, SAMPLE } from '#electron/service/open-sample.ts'
import { resourcesIn } from '#electron/service/resources.ts'
import { router } from '#electron/service/router.ts'
import { openStore } from '#electron/store/open-store.ts'
import type { NominationLine } from '#shared/appraisal/status-report.ts'
import { workerReader } from '#test/support/worker-reader.ts'

const root = path.resolve(import.meta.dirname, '../..')
const fixtures = path.join(root, 'test/fixtures')

interface SamplePlan {
  readonly plan: string
  /** The moment at which the campaign's work is done. */
  readonly at: string
  readonly units: string
  readonly files: string
  /** What the names of its files begin with. */
  readonly prefix: string
}

const PLANS: readonly SamplePlan[] = [
  {
    plan: 'cho-don-2024',
    at: '2024-12-20T08:00',
    units: 'cho-don/units.csv',
    files: 'cho-don',
    prefix: 'cd-',
  },
  {
    plan: 'chi-lang-2024',
    at: '2024-11-08T08:00',
    units: 'gallery/chi-lang-2024-units.csv',
    files: 'submissions',
    prefix: 'cl-',
  },
  {
    plan: 'sa-pa-2020',
    at: '2020-10-23T08:00',
    units: 'gallery/sa-pa-2020-units.csv',
    files: 'submissions',
    prefix: 'sp-',
  },
  {
    plan: 'bac-ninh-2022',
    at: '2022-12-20T08:00',
    units: 'gallery/bac-ninh-2022-units.csv',
    files: 'submissions',
    prefix: 'bn-',
  },
]

/** The plans there is a sample campaign for. */
export const SAMPLE_PLANS: readonly string[] = [SAMPLE.plan, ...PLANS.map(({ plan }) => plan)]

export interface SampleCampaign {
  readonly plan: string
  readonly campaignId: string
  readonly at: string
  readonly context: ServiceContext
  readonly close: () => Promise<void>
}

const COUNCIL = [
  ['Đ/c Nguyễn Đình Vinh', 'Chủ tịch Hội đồng', 'Chủ tịch UBND', true],
  ['Đ/c Hoàng Thị Lệ Thủy', 'Phó Chủ tịch thứ nhất', 'Phó Chủ tịch UBND', false],
  ['Đ/c Ma Trung Kiên', 'Phó Chủ tịch Thường trực', 'Trưởng phòng Nội vụ', false],
  ['Đ/c Nông Thị Bích Phượng', 'Phó Chủ tịch', 'Chủ tịch Ủy ban Mặt trận Tổ quốc', false],
  ['Đ/c Triệu Quang Huỳnh', 'Ủy viên', 'Chánh Văn phòng HĐND và UBND', false],
  ['Đ/c Lường Văn Thuận', 'Ủy viên', 'Trưởng phòng Tài chính - Kế hoạch', false],
  ['Đ/c Đàm Thị Uyên', 'Ủy viên', 'Chủ tịch Liên đoàn Lao động', false],
  ['Đ/c Hà Sỹ Duy', 'Ủy viên', 'Trưởng phòng Giáo dục và Đào tạo', false],
  ['Đ/c La Thị Ngọc Ánh', 'Ủy viên, thư ký', 'Chuyên viên phòng Nội vụ', false],
] as const

const fileAt = (name: string): File =>
  new File([new Uint8Array(fs.readFileSync(name))], path.basename(name).normalize('NFC'))

async function importAll(sample: SamplePlan, campaignId: string, context: ServiceContext) {
  const folder = path.join(fixtures, sample.files)
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.startsWith(sample.prefix) && !name.endsWith('.json'))
    .toSorted()
  for (const name of names)
    await call(
      router.submissions.import,
      { campaignId, file: fileAt(path.join(folder, name)) },
      { context },
    )
}

/** The desk lets one in by name against a reason, concludes on the rest, and leaves the last out. */
async function appraise(campaignId: string, at: string, context: ServiceContext) {
  const status = await call(router.appraisal.status, { campaignId, at }, { context })
  const [first, ...others] = status.nominations.filter((one) => !one.eligible)
  if (first === undefined) return
  for (const reason of first.reasons)
    await call(
      router.appraisal.override,
      {
        campaignId,
        nominationId: first.id,
        reason,
        by: 'Ma Trung Kiên',
        why: 'đã nộp hồ sơ giấy đúng thời hạn, có biên nhận',
      },
      { context },
    )
  const kept = others.slice(0, -1).map((one) => one.id)
  if (kept.length > 0)
    await call(
      router.appraisal.conclude,
      {
        campaignId,
        nominationIds: kept,
        conclusion: 'eligible',
        reason: 'đã kiểm tra hồ sơ gốc và bổ sung đủ tại cuộc họp thẩm định',
      },
      { context },
    )
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Every ninth case fails; the first individual's Giấy khen becomes the province's Bằng khen. */
function voteFile(eligible: readonly NominationLine[]): File {
  const moved = eligible.find(
    (one) => one.kind === 'individual' && one.award === 'giay-khen-huyen',
  )?.id
  const rows = eligible.map((one, index) => {
    const award = one.award ?? 'giay-khen-huyen'
    const yes = index % 9 === 8 ? 6 : 9 - (index % 2)
    return [
      index + 1,
      quoted(one.unit),
      one.kind,
      quoted(one.name),
      award,
      one.id === moved ? 'bang-khen-tinh' : award,
      one.id === moved ? 'đổi hình thức' : '',
      '9,8,1,9,9,9,0',
      yes,
      9 - yes,
    ].join(',')
  })
  const head =
    'no,unit,kind,name,award_proposed,award_voted,change,members,present,written_opinions,ballots_issued,ballots_returned,valid,invalid,yes,no_votes'
  return new File([`\ufeff${[head, ...rows].join('\n')}\n`], 'votes.csv')
}

async function leadCampaign(sample: SamplePlan, context: ServiceContext): Promise<string> {
  const { id: campaignId } = await call(
    router.campaigns.open,
    { plan: sample.plan, units: fileAt(path.join(fixtures, sample.units)) },
    { context },
  )
  await importAll(sample, campaignId, context)
  await appraise(campaignId, sample.at, context)
  await call(
    router.meetings.setCouncil,
    {
      campaignId,
      members: COUNCIL.map(([name, role, organisation, chair]) => ({
        name,
        role,
        organisation,
        chair,
      })),
    },
    { context },
  )
  const conclusions = await call(router.appraisal.conclusions, { campaignId }, { context })
  const letIn = new Set(conclusions.map((one) => one.nominationId))
  const status = await call(router.appraisal.status, { campaignId, at: sample.at }, { context })
  const eligible = status.nominations.filter((one) => one.eligible || letIn.has(one.id))
  await call(
    router.meetings.recordVotes,
    { campaignId, file: voteFile(eligible), rule: 'all-80', at: sample.at },
    { context },
  )
  return campaignId
}

async function leadSample(context: ServiceContext): Promise<string> {
  let id: string | null = null
  for await (const progress of openSample(context, { withVote: true })) id = progress.campaignId
  if (id === null) throw new Error('the sample campaign ended without an id')
  return id
}

/** Opens the campaign of a plan in a store of its own, which `close` removes. */
export async function openSampleCampaign(plan: string): Promise<SampleCampaign> {
  const sample = PLANS.find((one) => one.plan === plan)
  const at = sample?.at ?? SAMPLE.meetingAt
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-gallery-'))
  const store = await openStore(path.join(folder, 'council.sqlite'), { create: true })
  const files = workerReader()
  const backups = openBackups({ store, now: () => at, keeper: 'terminal' })
  const context: ServiceContext = {
    store,
    files,
    resources: resourcesIn(path.join(root, 'resources')),
    now: () => at,
    actor: 'người dùng',
    backups,
    desk: deskSession(),
    screen: projectionScreen(),
  }
  const close = async (): Promise<void> => {
    await backups.close()
    await files.close()
    await store.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    const campaignId =
      sample === undefined ? await leadSample(context) : await leadCampaign(sample, context)
    return { plan, campaignId, at, context, close }
  } catch (error) {
    await close()
    throw error
  }
}
