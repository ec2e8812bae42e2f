/** Which paper of the dossier a file is, by its name: "To trinh 12.pdf" is the Tờ trình. A proposal. */
import type { DossierComponent } from '#shared/campaigns/plan.ts'
import { searchKey } from '#shared/kernel/fold.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const words = (text: string): readonly string[] =>
  searchKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** How the first words of a component are shortened in file names: "TTr", "BB", "BC", "DS". */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'to trinh': ['ttr', 'totrinh'],
  'bien ban': ['bb', 'bienban'],
  'bao cao': ['bc', 'baocao', 'bctt'],
  'danh sach': ['ds', 'danhsach'],
}

/** How many words of the component's name stand in the file's, in order; 0 where the first does not. */
function likeness(file: readonly string[], component: string): number {
  const wanted = words(component)
  const whole = file.join(' ')
  for (let length = wanted.length; length >= 2; length -= 1)
    if (` ${whole} `.includes(` ${wanted.slice(0, length).join(' ')} `)) return length
  const short = SHORT[wanted.slice(0, 2).join(' ')] ?? []
  return file.some((word) => short.includes(word)) ? 1 : 0
}

/** The id of the component (or alternative) that the name fits best; null where it fits none, or two alike. */
export function guessComponent(
  fileName: string,
  dossier: readonly Pick<DossierComponent, 'id' | 'name' | 'alternatives'>[],
): string | null {
  const file = words(fileName)
  const choices: readonly Named[] = dossier.flatMap(({ id, name, alternatives }) => [
    { id, name },
    ...alternatives,
  ])
  const scored = choices
    .map(({ id, name }) => ({ id, score: likeness(file, name) }))
    .toSorted((left, right) => right.score - left.score)
  const [best, next] = scored
  if (best === undefined || best.score === 0 || best.score === next?.score) return null
  return best.id
}
