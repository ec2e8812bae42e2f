/** Puts the kit's styles of every start into the built page, see renderer/ui/kit-sheet.ts. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Plugin } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const NAME = 'kit.css'

/** In a process of its own: the kit writes other styles where it believes to be in development. */
const kitSheet = (): string =>
  execFileSync(
    process.execPath,
    [
      '--no-warnings',
      '--input-type=module',
      '--eval',
      "process.stdout.write((await import('#renderer/ui/kit-sheet.ts')).kitSheet())",
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 10_000_000,
    },
  )

export const startLook: Plugin = {
  name: 'start-look',
  generateBundle() {
    this.emitFile({ type: 'asset', name: NAME, source: kitSheet() })
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {}, path: page }) => {
      if (page !== '/index.html') return []
      const sheet = Object.values(bundle).find(
        (made) => made.type === 'asset' && made.names.includes(NAME),
      )
      if (sheet === undefined) throw new Error('the start has lost its look')
      return [
        {
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `/${sheet.fileName}` },
          injectTo: 'head-prepend',
        },
        // Styles that the kit makes later come after this one, as they would if it had made all, and
        // before ours.
        {
          tag: 'style',
          attrs: { 'data-rc-order': 'prependQueue', 'data-rc-priority': '-999' },
          injectTo: 'head-prepend',
        },
      ]
    },
  },
}
