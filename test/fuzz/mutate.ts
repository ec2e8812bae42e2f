import { unzipSync, zipSync } from 'fflate'
import type { Chance } from '#test/torture/random.ts'
import { mutateText } from './mutate-text.ts'

type Step = (bytes: Uint8Array, random: Chance) => Uint8Array

const flip: Step = (bytes, random) => {
  const changed = Uint8Array.from(bytes)
  for (let count = 1 + random.below(16); count > 0; count -= 1) {
    const at = random.below(changed.length)
    const how = random.below(4)
    if (how === 0) changed[at] = random.below(256)
    else if (how === 1) changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
    else if (how === 2) changed.copyWithin(at, random.below(changed.length), at + random.below(64))
    else changed.fill(random.pick([0, 255, 32]), at, at + random.below(32))
  }
  return changed
}

const cut: Step = (bytes, random) => bytes.slice(0, random.below(bytes.length))

/** Numbers of two and four bytes where tables of offsets, lengths and chains stand. */
const renumber: Step = (bytes, random) => {
  const changed = Uint8Array.from(bytes)
  const view = new DataView(changed.buffer)
  for (let count = 1 + random.below(6); count > 0 && changed.length > 8; count -= 1) {
    const at = random.below(changed.length - 4)
    const value = random.pick([0, 1, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff])
    if (random.below(2) === 0) view.setUint16(at, value & 0xffff, true)
    else view.setUint32(at, value, true)
  }
  return changed
}

/** Blocks of a container change places. */
const shuffleSectors: Step = (bytes, random) => {
  const changed = Uint8Array.from(bytes)
  const sectors = Math.floor(changed.length / 512)
  for (let count = 1 + random.below(3); count > 0 && sectors > 1; count -= 1) {
    const from = random.below(sectors) * 512
    changed.set(changed.slice(from, from + 512), random.below(sectors) * 512)
  }
  return changed
}

const utf8 = new TextDecoder()
const PART = /\.(?:xml|rels)$/iu

function mutateParts(parts: Record<string, Uint8Array>, random: Chance): void {
  const names = Object.keys(parts)
  const texts = names.filter((name) => PART.test(name))
  const name = random.pick(texts.length > 0 ? texts : names)
  const part = parts[name] ?? new Uint8Array(0)
  const how = random.below(12)
  if (how === 0) delete parts[name]
  else if (how === 1) parts[name] = new Uint8Array(0)
  else if (how === 2) parts[random.pick(names)] = part
  else if (how === 3) parts[name.toUpperCase()] = flip(part, random)
  else if (how === 4) parts[name] = Buffer.from(`\ufeff${utf8.decode(part)}`, 'utf16le')
  else if (how === 5) parts[name] = random.bytes(random.below(2000))
  else parts[name] = new TextEncoder().encode(mutateText(utf8.decode(part), random))
}

const mutateZip: Step = (bytes, random) => {
  const parts = unzipSync(bytes)
  for (let count = 1 + random.below(3); count > 0; count -= 1) mutateParts(parts, random)
  const level = random.pick([0, 1] as const)
  const zip = zipSync(parts, { level })
  return random.below(6) === 0 ? renumber(zip, random) : zip
}

const mutatePlain: Step = (bytes, random) => {
  const changed = mutateText(utf8.decode(bytes), random)
  return random.below(5) === 0 ? Buffer.from(changed, 'utf16le') : new TextEncoder().encode(changed)
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const isContainer = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf

function stepsFor(bytes: Uint8Array): readonly Step[] {
  if (isZip(bytes)) return [mutateZip, mutateZip, mutateZip, mutateZip, flip, renumber, cut]
  if (isContainer(bytes)) return [flip, flip, renumber, renumber, shuffleSectors, cut]
  return [mutatePlain, mutatePlain, mutatePlain, flip, renumber, cut]
}

/** A file changed in a way of its kind: its bytes, its package, its markup, its words. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Chance): Uint8Array {
  if (bytes.length < 16) return flip(bytes, random)
  // Now and then the beginning of one file and the end of another.
  if (random.below(40) === 0)
    return Buffer.concat([
      bytes.subarray(0, random.below(bytes.length)),
      other.subarray(random.below(other.length)),
    ])
  return random.pick(stepsFor(bytes))(bytes, random)
}
