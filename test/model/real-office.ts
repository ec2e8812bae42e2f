/** The same office in the program itself: a real store, the real service, small files read for real. */
import { openDesk, refusalOf, type Desk } from '#test/support/desk.ts'
import { sheetBytes, unitListBytes } from '#test/support/unit-list.ts'
import { LISTS, PEOPLE, UNITS } from './office.ts'

export interface RealOffice {
  readonly desk: Desk
  readonly campaignId: string
  /** The code of the refusal; null where the call went well. */
  readonly refusal: (work: Promise<unknown>) => Promise<string | null>
  readonly listFile: (unit: number, list: number) => File
  /** The id of a nominee's nomination. */
  readonly nominationOf: (unit: number, person: number) => Promise<string>
}

export interface Premises {
  readonly desk: Desk
  readonly newOffice: () => Promise<RealOffice>
}

async function listFiles(): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [unit, { name }] of UNITS.entries())
    for (const [list, people] of LISTS.entries()) {
      const named = people.map((person) => ({ name: PEOPLE[unit]?.[person] ?? '' }))
      const bytes = await unitListBytes({
        unit: name,
        number: `${list + 1}/TTr`,
        day: '05/8/2024',
        collectives: named.filter((_one, at) => people[at] === 0),
        individuals: named.filter((_one, at) => people[at] !== 0),
      })
      files.set(`${unit} ${list}`, bytes)
    }
  return files
}

const HEAD = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Tên viết tắt/tên khác',
  'Loại đơn vị',
  'Cụm/khối thi đua',
  'Đơn vị cấp trên',
]

const nothing = (): undefined => undefined

/** Opens a store in the folder; every office is a campaign of its own in it. */
export async function openPremises(folder: string): Promise<Premises> {
  const desk = await openDesk(folder)
  const files = await listFiles()
  const catalogue = await sheetBytes([
    HEAD,
    ...UNITS.map(({ name, type }, at) => [`DV-${at + 1}`, name, '', type, 'Khối 1', '']),
  ])
  return {
    desk,
    newOffice: async () => {
      const { id: campaignId } = await desk.client.campaigns.open({
        plan: 'bac-kan-2024',
        units: new File([catalogue], 'don-vi.xlsx'),
      })
      return {
        desk,
        campaignId,
        refusal: async (work) => {
          const settled = await work.then(nothing, () => refusalOf(work))
          return settled?.code ?? null
        },
        listFile: (unit, list) =>
          new File([files.get(`${unit} ${list}`) ?? new Uint8Array()], `${unit}-${list}.xlsx`),
        nominationOf: async (unit, person) => {
          const { rows } = await desk.client.submissions.nominations({ campaignId })
          const found = rows.find(({ name }) => name === PEOPLE[unit]?.[person])
          if (found === undefined) throw new Error(`no nomination of ${unit} ${person}`)
          return found.id
        },
      }
    },
  }
}
