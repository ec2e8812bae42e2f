import type { ZipArchive } from './zip.ts'
import { attributeOf, scanXml } from './xml-scan.ts'

/** One relation of a part of an Office package; `type` is the last word of its address. */
export interface Relation {
  readonly id: string
  readonly type: string
  /** Name of the part in the zip. */
  readonly target: string
}

/** Name of the part that `target` means when `part` names it ("../media/x" and "/xl/x" included). */
function resolveTarget(part: string, target: string): string {
  const from = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  const path = [...from]
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Of a package, by part: which kind of document it is asks for its own more than once. */
const known = new WeakMap<ZipArchive, Map<string, readonly Relation[]>>()

/** Relations of `part` ('' for the package itself); none if it has no such file. */
export function relationsOf(zip: ZipArchive, part: string): readonly Relation[] {
  const ofPackage = known.get(zip) ?? new Map<string, readonly Relation[]>()
  known.set(zip, ofPackage)
  const relations = ofPackage.get(part) ?? readRelations(zip, part)
  ofPackage.set(part, relations)
  return relations
}

function readRelations(zip: ZipArchive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const bytes = zip.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  const relations: Relation[] = []
  if (bytes === null || bytes.length === 0) return relations
  scanXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const type = attributeOf(attributes, 'Type') ?? ''
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(part, attributeOf(attributes, 'Target') ?? ''),
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
}
