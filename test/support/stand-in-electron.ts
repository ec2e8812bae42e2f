/**
 * A folder that electron-builder takes for an unpacked Electron, for machines that cannot fetch one.
 * Nothing in it runs: the binary is a shell's no, or the smallest Windows program there is, and
 * carries the wire of fuses as Electron's own does, so that flipping and reading back are real.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const VERSION = '45.4.1'
/** What marks the wire in Electron's binary (@electron/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Electron's own defaults, in the order of FuseV1Options; the ninth is not ours to choose. */
export const DEFAULT_FUSES = '101100011'

/** Sentinel, version of the wire, its length, and a state for each fuse. */
const fuseWire = (): Buffer =>
  Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, DEFAULT_FUSES.length]),
    Buffer.from(DEFAULT_FUSES),
  ])

const FILE_BLOCK = 0x200
const RESOURCES_AT = 0x1000

const padded = (bytes: Buffer, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])

const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le')

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

/** A block of Windows' version information: lengths, a name, a value, blocks inside. */
function versionBlock(
  name: string,
  value: { readonly bytes: Buffer; readonly length: number; readonly isText: boolean },
  inside: readonly Buffer[] = [],
): Buffer {
  const head = padded(Buffer.concat([Buffer.alloc(6), wide(name)]), 4)
  const block = Buffer.concat([
    head,
    padded(value.bytes, 4),
    ...inside.map((one) => padded(one, 4)),
  ])
  block.writeUInt16LE(block.length, 0)
  block.writeUInt16LE(value.length, 2)
  block.writeUInt16LE(value.isText ? 1 : 0, 4)
  return block
}

/** The one resource that electron-builder asks for: a version, with a text in one language. */
function versionResource(): Buffer {
  const nothing = { bytes: Buffer.alloc(0), length: 0, isText: true }
  const name = wide('stand-in')
  const text = versionBlock('ProductName', { bytes: name, length: name.length / 2, isText: true })
  const fixed = words(0xfeef_04bd, 0x1_0000, ...Array.from({ length: 11 }, () => 0))
  const version = versionBlock(
    'VS_VERSION_INFO',
    { bytes: fixed, length: fixed.length, isText: false },
    [versionBlock('StringFileInfo', nothing, [versionBlock('040904b0', nothing, [text])])],
  )
  // Folders of folders, one entry each: kind 16 (version), number 1, language 1033.
  const folder = (id: number, next: number): Buffer =>
    Buffer.concat([words(0, 0, 0, 0x1_0000), words(id, next)])
  const inside = 0x8000_0000
  return Buffer.concat([
    folder(16, inside + 24),
    folder(1, inside + 48),
    folder(1033, 72),
    words(RESOURCES_AT + 88, version.length, 1200, 0),
    version,
  ])
}

/** A Windows program without code: headers, its version, and the wire behind them. */
function windowsBinary(): Buffer {
  const resources = versionResource()
  const headers = Buffer.alloc(FILE_BLOCK)
  headers.write('MZ', 0)
  // Where the header of Windows begins.
  headers.writeUInt32LE(0x80, 60)
  headers.write('PE', 0x80)
  const fields: readonly (readonly [at: number, value: number])[] = [
    [132, 0x1_8664], // x64, one section
    [148, 0x0102_00f0], // size of the optional header; an executable
    [152, 0x020b], // 64 bits
    [172, 0x1000], // base of code
    [176, 0x8000_0000], // image base, lower half …
    [180, 1], // … and upper
    [184, 0x1000], // alignment in memory
    [188, FILE_BLOCK], // alignment in the file
    [192, 6], // least Windows
    [200, 6],
    [208, 0x2000], // size in memory
    [212, FILE_BLOCK], // size of the headers
    [220, 0x0160_0002], // a window, not a terminal
    [224, 0x10_0000], // stack …
    [232, 0x1000],
    [240, 0x10_0000], // … and heap
    [248, 0x1000],
    [260, 16], // directories of data, of which the third is …
    [280, RESOURCES_AT], // … the resources
    [284, resources.length],
    // The one section.
    [400, resources.length],
    [404, RESOURCES_AT],
    [408, padded(resources, FILE_BLOCK).length],
    [412, FILE_BLOCK],
    [428, 0x4000_0040], // data that is read
  ]
  for (const [at, value] of fields) headers.writeUInt32LE(value, at)
  headers.write('.rsrc', 392)
  return Buffer.concat([headers, padded(resources, FILE_BLOCK), fuseWire()])
}

const linuxBinary = (): Buffer =>
  Buffer.concat([
    Buffer.from('#!/bin/sh\necho "a stand-in, not Electron" >&2; exit 1\n'),
    fuseWire(),
  ])

/** Makes it; the folder is what `electronDist` means. */
export function makeStandInElectron(folder: string, system: 'linux' | 'win'): void {
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  mkdirSync(path.join(folder, 'locales'))
  const files: readonly (readonly [string, string | Buffer])[] = [
    ['version', VERSION],
    ['LICENSE', 'stand-in'],
    ['LICENSES.chromium.html', 'stand-in'],
    ['resources.pak', 'stand-in'],
    ...['vi', 'en-US', 'fr'].map((name) => [`locales/${name}.pak`, 'stand-in'] as const),
    ...(system === 'win'
      ? [['electron.exe', windowsBinary()] as const]
      : [['electron', linuxBinary()] as const, ['chrome-sandbox', 'stand-in'] as const]),
  ]
  for (const [name, content] of files) writeFileSync(path.join(folder, name), content)
  if (system === 'linux') chmodSync(path.join(folder, 'electron'), 0o755)
}
