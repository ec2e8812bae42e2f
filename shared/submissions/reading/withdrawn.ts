import { cellsOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import type { Cell } from './sheet-grid.ts'
import { remember } from './remember.ts'
import { bareKey } from './word-keys.ts'

/** "Rút tên", "Xin rút khỏi danh sách", "Không đề nghị": a note that takes the nominee back. */
const TAKEN_BACK =
  /^(?:da |xin |tu |de nghi |don vi )*(?:xin )?rut(?: ten| ho so| khoi| lai| de nghi| ra| khong|$)|^(?:da |xin )?(?:thoi|khong)(?: con)?(?: tiep tuc)? de nghi\b|^(?:da )?(?:bo|loai|gach) (?:ten|khoi|ra khoi)\b|^(?:khong|chua) du (?:dieu kien|tieu chuan)\b|^huy de nghi\b/u

const takesBack = remember((text): boolean =>
  text.split(/[,;.]/u).some((part) => TAKEN_BACK.test(bareKey(part))),
)

/** The note with which a unit takes a nominee back, if there is one. */
export function withdrawnBy(draft: NomineeDraft): readonly Cell[] {
  if (draft.doubts.includes('withdrawn')) return []
  const note = cellsOf(draft, 'note', 'award', 'award-tick').find(({ cell }) =>
    takesBack(cell.text),
  )
  return note === undefined ? [] : [note.cell]
}
