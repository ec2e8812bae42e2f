/** Commands of an office, chosen by chance; many are refused, as in life. */
import { ORPCError } from '@orpc/server'
import type { Desk } from '#test/support/desk.ts'
import { people, unitList } from '#test/support/unit-list.ts'
import type { Chance } from '#test/torture/random.ts'

interface Scene {
  readonly desk: Desk
  readonly campaignId: string
  readonly random: Chance
  /** Whose words these are, so that two desks write different ones. */
  readonly who: string
  count: number
}

type Command = (scene: Scene) => Promise<unknown>

const WORDS = ['Trưởng phòng', 'Phó Trưởng phòng', 'Chuyên viên', 'Công chức', 'Giáo viên'] as const
const UNITS = [
  'Phòng Nội vụ',
  'Phòng Tư pháp',
  'Phòng Kinh tế',
  'Phòng Văn hóa và Thông tin',
] as const
const at = ({ random }: Scene): string =>
  `2024-08-0${1 + random.below(9)}T0${7 + random.below(3)}:${10 + random.below(50)}`
const day = (scene: Scene): string => at(scene).slice(0, 10)
/** Two desks now and then write the same, and mostly not. */
const word = ({ random, who, count }: Scene): string =>
  random.below(3) === 0 ? random.pick(WORDS) : `${random.pick(WORDS)} (${who} ${count})`

async function someNomination({ desk, campaignId, random }: Scene): Promise<string> {
  const { rows } = await desk.client.submissions.nominations({ campaignId, limit: 1000 })
  return random.pick(rows).id
}

async function someUnit({ desk, campaignId, random }: Scene) {
  return random.pick(await desk.client.units.list({ campaignId }))
}

async function meetingOf({ desk, campaignId, random }: Scene) {
  const meetings = await desk.client.meetings.list({ campaignId })
  return desk.client.meetings.get({ campaignId, meetingId: random.pick(meetings).id })
}

const nominee = (scene: Scene) => ({
  kind: 'individual' as const,
  honorific: 'Ông',
  name: `Nông Văn ${scene.random.pick(['An', 'Bình', 'Cường', 'Dũng'])} ${scene.count}`,
  birth: null,
  gender: null,
  position: word(scene),
  workplace: null,
  award: null,
  achievement: word(scene),
})

const COMMANDS: readonly Command[] = [
  async (scene) =>
    scene.desk.client.submissions.editNomination({
      campaignId: scene.campaignId,
      nominationId: await someNomination(scene),
      ...scene.random.pick([
        { position: word(scene) },
        { birth: String(1950 + scene.random.below(50)) },
        { workplace: word(scene) },
        { achievement: word(scene) },
        { name: `Bế Thị ${word(scene)}` },
      ]),
    }),
  (scene) =>
    scene.desk.client.submissions.addNomination({
      campaignId: scene.campaignId,
      unit: scene.random.pick(UNITS),
      receivedAt: at(scene),
      ...nominee(scene),
    }),
  async (scene) =>
    scene.desk.client.submissions.decideNomination({
      campaignId: scene.campaignId,
      nominationId: await someNomination(scene),
      state: scene.random.pick(['active', 'withdrawn'] as const),
      reason: word(scene),
    }),
  async (scene) =>
    scene.desk.client.appraisal.conclude({
      campaignId: scene.campaignId,
      nominationIds: [await someNomination(scene)],
      conclusion: scene.random.pick(['eligible', 'not-eligible', 'for-council'] as const),
      reason: word(scene),
    }),
  async (scene) =>
    scene.desk.client.appraisal.reopen({
      campaignId: scene.campaignId,
      nominationIds: [await someNomination(scene)],
    }),
  async (scene) =>
    scene.desk.client.appraisal.override({
      campaignId: scene.campaignId,
      nominationId: await someNomination(scene),
      reason: scene.random.pick(['late', 'over-quota-not-kept', 'dossier-incomplete'] as const),
      by: scene.who,
      why: word(scene),
    }),
  async (scene) =>
    scene.desk.client.units.addAlias({
      campaignId: scene.campaignId,
      unitId: (await someUnit(scene)).id,
      alias: `Tên khác ${scene.random.below(20)}`,
    }),
  async (scene) => {
    const unit = await someUnit(scene)
    return scene.desk.client.units.removeAlias({
      campaignId: scene.campaignId,
      unitId: unit.id,
      alias: `Tên khác ${scene.random.below(20)}`,
    })
  },
  async (scene) =>
    scene.desk.client.units.update({
      campaignId: scene.campaignId,
      unitId: (await someUnit(scene)).id,
      cluster: `Khối ${1 + scene.random.below(5)}`,
    }),
  (scene) =>
    scene.desk.client.submissions.recordPaper({
      campaignId: scene.campaignId,
      unit: scene.random.pick(UNITS),
      component: scene.random.pick(['to-trinh', 'bien-ban', 'bao-cao-thanh-tich']),
      receivedAt: at(scene),
      note: word(scene),
    }),
  (scene) =>
    scene.desk.client.submissions.recordReport({
      campaignId: scene.campaignId,
      unit: scene.random.pick(UNITS),
      milestone: 'report',
      receivedAt: at(scene),
    }),
  async (scene) => {
    const { campaignId } = scene
    const list = await scene.desk.client.submissions.list({ campaignId })
    return scene.desk.client.submissions.setReceived({
      campaignId,
      receipt: scene.random.pick(list).receipt,
      receivedAt: at(scene),
    })
  },
  (scene) =>
    scene.desk.client.submissions.recordRegistration({
      campaignId: scene.campaignId,
      unit: scene.random.pick(UNITS),
      type: 'cong-trinh',
      title: word(scene),
      receivedAt: at(scene),
    }),
  async (scene) => {
    const { campaignId } = scene
    const list = await scene.desk.client.submissions.registrations({ campaignId })
    return scene.desk.client.submissions.markDone({
      campaignId,
      registrationId: scene.random.pick(list).id,
      doneDay: day(scene),
      evidence: word(scene),
    })
  },
  async (scene) =>
    scene.desk.client.submissions.import({
      campaignId: scene.campaignId,
      file: await unitList({
        unit: scene.random.pick(UNITS),
        number: `${scene.random.below(90)}/TTr`,
        day: '05/8/2024',
        individuals: people(1 + scene.random.below(4), `Ông ${scene.who} ${scene.count}`),
      }),
    }),
  async (scene) => {
    const { campaignId } = scene
    const list = await scene.desk.client.submissions.list({ campaignId })
    return scene.desk.client.submissions.undoImport({
      campaignId,
      receipt: scene.random.pick(list).receipt,
    })
  },
  async (scene) => {
    const { campaignId } = scene
    const members = await scene.desk.client.meetings.council({ campaignId })
    return scene.desk.client.meetings.setCouncil({
      campaignId,
      members: members.map((member) => ({
        id: member.id,
        name: member.name,
        role: scene.random.below(4) === 0 ? word(scene) : member.role,
        organisation: member.organisation,
        chair: member.chair,
        from: member.from,
        to: member.to,
      })),
    })
  },
  (scene) =>
    scene.desk.client.meetings.convene({
      campaignId: scene.campaignId,
      at: at(scene),
      title: `Họp ${word(scene)}`,
      rule: 'all-80',
    }),
  async (scene) => {
    const { id, campaignId, members } = {
      campaignId: scene.campaignId,
      ...(await meetingOf(scene)),
    }
    return scene.desk.client.meetings.setAttendance({
      campaignId,
      meetingId: id,
      attendance: members.map((member) => ({
        memberId: member.id,
        status: scene.random.pick(['present', 'present', 'absent'] as const),
      })),
    })
  },
  async (scene) => {
    const { id, agenda } = await meetingOf(scene)
    return scene.desk.client.meetings.createBallot({
      campaignId: scene.campaignId,
      meetingId: id,
      title: word(scene),
      method: 'hands',
      lines: [{ nominationId: scene.random.pick(agenda).nominationId }],
    })
  },
  (scene) =>
    scene.desk.client.decisions.update({
      campaignId: scene.campaignId,
      award: scene.random.pick(['giay-khen-huyen', 'bang-khen-tinh']),
      number: `${scene.random.below(500)}`,
    }),
]

/** Runs so many commands that are kept; gives how many were tried. */
export async function runCommands(
  desk: Desk,
  campaignId: string,
  options: { readonly random: Chance; readonly who: string; readonly commands: number },
): Promise<number> {
  const scene: Scene = { desk, campaignId, random: options.random, who: options.who, count: 0 }
  let tried = 0
  const limit = options.commands * 20
  while (scene.count < options.commands) {
    tried += 1
    if (tried > limit) throw new Error(`only ${scene.count} of ${tried} commands were kept`)
    try {
      await options.random.pick(COMMANDS)(scene)
      scene.count += 1
    } catch (error) {
      // Refused, or nothing there to choose from: an office tries something else.
      if (!(error instanceof ORPCError) && !(error instanceof RangeError)) throw error
    }
  }
  return tried
}
