/** The files that come with the program: plans, the sample campaign, the guide. */
import fs from 'node:fs'
import path from 'node:path'

export interface Resources {
  /** The folder, for shells that hand out help and icons. */
  readonly folder: string
  /** Built-in plans as parsed JSON, by id, in the order in which they are offered. */
  plans(): ReadonlyMap<string, unknown>
  /** Files of the sample campaign, names relative to its folder, in order. */
  sampleFiles(): readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
}

const PLAN_ORDER = [
  'xa-2026',
  'bac-kan-2024',
  'cho-don-2024',
  'chi-lang-2024',
  'sa-pa-2020',
  'bac-ninh-2022',
]

const rank = (id: string): number => {
  const index = PLAN_ORDER.indexOf(id)
  return index < 0 ? PLAN_ORDER.length : index
}

/** Resources in a folder on disk (inside the packed program as well). */
export function resourcesIn(folder: string): Resources {
  return {
    folder,
    plans: () => {
      const names = fs
        .readdirSync(path.join(folder, 'plans'))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .toSorted((left, right) => rank(left) - rank(right) || left.localeCompare(right))
      return new Map(
        names.map((name): [string, unknown] => [
          name,
          JSON.parse(fs.readFileSync(path.join(folder, 'plans', `${name}.json`), 'utf8')),
        ]),
      )
    },
    sampleFiles: () => {
      const root = path.join(folder, 'samples')
      return fs
        .readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .toSorted()
        .map((file) => ({
          name: path.relative(root, file).replaceAll('\\', '/').normalize('NFC'),
          bytes: new Uint8Array(fs.readFileSync(file)),
        }))
    },
  }
}
