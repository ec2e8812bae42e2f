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

/** Each list is made once, however many nominees have it. */
const NONE: readonly string[] = []
const HAMLETS = ['thon-to-dan-pho']
const COMMUNES = ['ubnd-xa']
const OFFICES = ['co-quan-don-vi']
const HOUSEHOLDS = ['gia-dinh']
const ENTERPRISES = ['doanh-nghiep']
const FARMERS = ['nong-dan']

/** What kind of collective it is, by what its name begins with. */
function ofCollective(name: string): readonly string[] {
  const folded = `${searchKey(name)} `
  if (HAMLET.test(folded)) return HAMLETS
  if (COMMUNE.test(folded)) return COMMUNES
  return OFFICE.test(folded) ? OFFICES : NONE
}

/** Three words settle it, unless they are of those that the patterns above go on from. */
const GOES_ON = /^(tap the|uy ban nhan) /u
const beginnings = new Map<string, readonly string[] | null>()

function beginningOf(name: string): string | null {
  let end = -1
  for (let word = 0; word < 3; word += 1) {
    end = name.indexOf(' ', end + 1)
    if (end < 0) return null
  }
  return name.slice(0, end)
}

/** As `ofCollective`, each beginning of three words worked out once. */
function proposedForCollective(name: string): readonly string[] {
  const beginning = beginningOf(name)
  if (beginning === null) return ofCollective(name)
  let settled = beginnings.get(beginning)
  if (settled === undefined) {
    const folded = `${searchKey(beginning)} `
    settled = folded.split(' ').length < 4 || GOES_ON.test(folded) ? null : ofCollective(beginning)
    if (beginnings.size >= MOST_POSTS) beginnings.clear()
    beginnings.set(beginning, settled)
  }
  return settled ?? ofCollective(name)
}

function proposedCategories(nominee: CategorisedNominee): readonly string[] {
  if (nominee.kind === 'household') return HOUSEHOLDS
  if (nominee.kind === 'enterprise') return ENTERPRISES
  if (nominee.kind === 'individual') return isFarmer(nominee.position ?? '') ? FARMERS : NONE
  return proposedForCollective(nominee.name)
}

/** The nominee's categories: as recorded, else as proposed; empty where neither says anything. */
export const categoriesOf = (nominee: CategorisedNominee): readonly string[] =>
  nominee.categories ?? proposedCategories(nominee)
