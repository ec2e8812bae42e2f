/**
 * The house rule, as an oxlint plugin: which folder may import what. One table, an allow-list, so
 * that a package or folder nobody thought of is refused until somebody decides. A plugin of our own
 * because the import rules at hand either see nothing under TypeScript 7 or let a narrower override
 * lift a wider rule in silence; layers.test.ts plants violations to prove that this one is awake.
 */
import path from 'node:path'

const PAGES =
  'react react-dom react-router zustand dayjs antd @ant-design/icons echarts @tanstack/react-query @fontsource/inter @orpc/tanstack-query'

/**
 * Each folder (or file), and all that it may import. The first row that holds the file decides. An
 * entry ending in `/` or `:` allows all that begins so; any other allows a package and its
 * sub-paths, or one file.
 */
const LAYERS = [
  ['shared/kernel/', 'shared/kernel/ zod uuid @orpc/contract'],
  ['shared/', 'shared/ zod uuid @orpc/contract'],
  ['migrations/', 'migrations/ kysely'],

  ['electron/start.ts', 'electron/ shared/ node:'],
  [
    'electron/build-renderer.ts',
    'electron/renderer-build.ts electron/program-folder.ts node: vite',
  ],
  ['electron/shipped-packages.ts', 'node: vite'],
  ['electron/start-chunks.ts', 'node: vite'],
  ['electron/start-look.ts', 'node: vite'],
  [
    'electron/renderer-build.ts',
    'electron/shipped-packages.ts electron/start-chunks.ts electron/start-look.ts node: vite @vitejs/plugin-react',
  ],
  [
    'electron/vite.config.ts',
    'electron/renderer-build.ts electron/shipped-packages.ts node: electron-vite',
  ],
  ['electron/desktop/preload/', 'electron/desktop/preload/ shared/shell-link.ts electron'],
  ['electron/desktop/', 'electron/ shared/ migrations/ node: zod electron @orpc/server'],
  ['electron/loopback/', 'electron/ shared/ migrations/ node: @orpc/server', 'electron/desktop/'],
  [
    'electron/cli/',
    'electron/ shared/ migrations/ resources/ node: zod @orpc/server',
    'electron/desktop/',
  ],
  ['electron/store/', 'electron/store/ shared/ migrations/ node: zod kysely better-sqlite3'],
  ['electron/workbook/', 'electron/workbook/ shared/ node: zod exceljs @e965/xlsx fflate docx'],
  [
    'electron/service/',
    'electron/service/ electron/store/ electron/workbook/ shared/ resources/ node: zod kysely @orpc/server',
  ],
  ['electron/', 'electron/ shared/ node: @orpc/server'],

  [
    'renderer/api/',
    'renderer/api/ shared/ zod react @orpc/client @orpc/contract @orpc/tanstack-query @tanstack/react-query',
  ],
  [
    'renderer/projection/',
    'renderer/projection/ renderer/draw-root.ts renderer/api/ shared/ zod react react-dom zustand @tanstack/react-query @fontsource/inter',
  ],
  ['renderer/ui/kit-sheet.ts', 'renderer/ui/theme.ts antd @ant-design/cssinjs react react-dom'],
  ['renderer/ui/', `renderer/ui/ shared/kernel/ shared/text/ shared/procedure-name.ts ${PAGES}`],
  // The operator's preview draws with the very code of the public window.
  [
    'renderer/features/meetings/',
    `renderer/api/ renderer/ui/ renderer/points/ renderer/features/ renderer/projection/picture-view.tsx shared/ zod ${PAGES}`,
  ],
  ['renderer/', `renderer/ shared/ resources/ zod ${PAGES}`, 'renderer/projection/'],
].map(([folder, allowed, except = '']) => ({
  folder,
  allowed: allowed.split(' '),
  except: except.split(' ').filter(Boolean),
}))

/** The council's year: a feature may look back along it, never ahead. */
const YEAR = [
  'safekeeping',
  'units',
  'campaigns',
  'submissions',
  'appraisal',
  'meetings',
  'decisions',
  'reports',
]

const place = (file) => {
  const [, root, feature] =
    /^(shared|electron\/service|renderer\/features)\/([^/]+)\//.exec(file) ?? []
  return { root, rank: YEAR.indexOf(feature) }
}

const covers = (entry, target) =>
  /[/:]$/.test(entry)
    ? target.startsWith(entry)
    : target === entry || target.startsWith(`${entry}/`)

const holds = (folder, file) => (folder.endsWith('/') ? file.startsWith(folder) : file === folder)

/** Pages meet only in renderer/app; everywhere else a feature may look back. */
const strays = (here, there) =>
  here.rank >= 0 &&
  there.rank >= 0 &&
  (here.root === 'renderer/features'
    ? there.root === here.root && there.rank !== here.rank
    : there.rank > here.rank)

const resolve = (source, file) => {
  if (source.startsWith('#')) return source.slice(1)
  if (source.startsWith('.')) return path.posix.join(path.posix.dirname(file), source)
  return source
}

const layers = {
  meta: {
    type: 'problem',
    messages: {
      layer: '{{folder}} may not import {{target}} (the table is in test/lint/layers.js).',
      stray: '{{file}} may not reach {{target}}: a feature may look back along the year only.',
      upward: 'write {{target}} as #{{target}}: dots stay inside one folder.',
    },
  },
  create(context) {
    const file = path.relative(context.cwd ?? process.cwd(), context.filename).replaceAll('\\', '/')
    const layer = LAYERS.find(({ folder }) => holds(folder, file))
    if (layer === undefined) return {}
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return
      const target = resolve(source.value.split('?')[0], file)
      const data = { folder: layer.folder, file, target }
      if (
        !layer.allowed.some((entry) => covers(entry, target)) ||
        layer.except.some((entry) => covers(entry, target))
      )
        context.report({ node: source, messageId: 'layer', data })
      else if (strays(place(file), place(target)))
        context.report({ node: source, messageId: 'stray', data })
      else if (source.value.startsWith('../../'))
        context.report({ node: source, messageId: 'upward', data })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default { meta: { name: 'house' }, rules: { layers } }
