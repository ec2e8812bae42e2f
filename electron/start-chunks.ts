/**
 * What a start of the pages needs lies in one file, and what the public window needs of it in another:
 * a request for each of two dozen small files, asked and answered, costs a start more than its bytes.
 */
import path from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'

const rendererRoot = path.resolve(import.meta.dirname, '../renderer')

/** Of a module of the pages, as the builder writes it on every system. */
const idOf = (file: string): string => path.join(rendererRoot, file).replaceAll('\\', '/')

const FIRST_PAGE = idOf('app/today/today-page.tsx')
const FIRST_SCRIPT = idOf('api/ask-first.ts')

/** Runs as soon as it is there, beside everything that is still being fetched. */
const script = (file: string): HtmlTagDescriptor => ({
  tag: 'script',
  attrs: { type: 'module', async: true, crossorigin: true, src: `/${file}` },
  injectTo: 'head-prepend',
})

const preload = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
  injectTo: 'head',
})

/** Ids that each entry imports at once, filled when all modules are known. */
const imported = { pages: new Set<string>(), room: new Set<string>(), first: new Set<string>() }

function everythingImported(context: Rollup.PluginContext, entry: string, into: Set<string>): void {
  const open = [idOf(entry)]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (into.has(id)) continue
    into.add(id)
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []))
  }
}

/** Looks up what the groups below ask for. */
export const startImports: Plugin = {
  name: 'start-imports',
  buildEnd() {
    everythingImported(this, 'main.tsx', imported.pages)
    everythingImported(this, 'projection/main.tsx', imported.room)
    everythingImported(this, 'api/ask-first.ts', imported.first)
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {}, path: page }) => {
      if (page !== '/index.html') return []
      const chunks = Object.values(bundle).filter((made) => made.type === 'chunk')
      const chunkOf = (id: string): Rollup.OutputChunk | undefined =>
        chunks.find(({ moduleIds }) => moduleIds.includes(id))
      const [first, today] = [chunkOf(FIRST_SCRIPT), chunkOf(FIRST_PAGE)]
      if (first === undefined || today === undefined) throw new Error('the start has lost a chunk')
      const more = [today.fileName, ...today.imports].filter((file) => !html.includes(file))
      return [script(first.fileName), ...more.map(preload)]
    },
  },
}

/** `$initial`: whatever is left of an entry's imports after shaking, without what is fetched later. */
export const START_CHUNKS = {
  groups: [
    {
      name: 'first',
      priority: 3,
      tags: ['$initial' as const],
      test: (id: string) => imported.first.has(id),
    },
    {
      name: 'shared',
      priority: 2,
      tags: ['$initial' as const],
      test: (id: string) => imported.pages.has(id) && imported.room.has(id),
    },
    {
      name: 'start',
      priority: 1,
      tags: ['$initial' as const],
      test: (id: string) => imported.pages.has(id),
    },
  ],
}
