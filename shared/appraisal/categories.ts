/**
 * Which categories a nominee belongs to, where the desk recorded none: proposed from what the list
 * itself says, and only where it says so plainly. Nothing is guessed from Ông, Bà or a rank.
 */
import { searchKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

const HAMLET = /^(tap the )?(thon|ban|buon|ap|to dan pho|khu pho|khoi pho|tdp|to ban) /u
const COMMUNE = /^(tap the )?(ubnd|uy ban nhan dan) (xa|phuong|thi tran|dac khu) /u
const OFFICE =
  /^(tap the )?(phong|ban quan ly|ban chi huy|ban to chuc|ban tuyen giao|van phong|truong|trung tam|tram|thanh tra|khoa|doi|chi cuc|hat|benh vien|bo phan|to|cong an|bao hiem|kho bac) /u
const FARMER = /(^| )nong dan( |$)/u
const FARMERS_UNION_POST = /(chu tich|pho chu tich|can bo|chuyen vien|chi hoi truong)/u

/** What the proposal may look at. */
export interface CategorisedNominee {
  readonly kind: NomineeKind
  readonly name: string
  readonly position: string | null
  /** What somebody recorded; stands above every proposal. */
  readonly categories: readonly string[] | null
}

/** Posts are few and nominees many: so many of them are kept. */
const farmerPosts = new Map<string, boolean>()
const MOST_POSTS = 5000

function isFarmer(post: string): boolean {
  const before = farmerPosts.get(post)
  if (before !== undefined) return before
  const position = searchKey(post)
  const farmer = FARMER.test(position) && !FARMERS_UNION_POST.test(position)
  if (farmerPosts.size >= MOST_POSTS) farmerPosts.clear()
  farmerPosts.set(post, farmer)
  return farmer
}

function proposedCategories(nominee: CategorisedNominee): readonly string[] {
  if (nominee.kind === 'household') return ['gia-dinh']
  if (nominee.kind === 'enterprise') return ['doanh-nghiep']
  if (nominee.kind === 'individual') return isFarmer(nominee.position ?? '') ? ['nong-dan'] : []
  const name = `${searchKey(nominee.name)} `
  if (HAMLET.test(name)) return ['thon-to-dan-pho']
  if (COMMUNE.test(name)) return ['ubnd-xa']
  return OFFICE.test(name) ? ['co-quan-don-vi'] : []
}

/** The nominee's categories: as recorded, else as proposed; empty where neither says anything. */
export const categoriesOf = (nominee: CategorisedNominee): readonly string[] =>
  nominee.categories ?? proposedCategories(nominee)
