/** Builds the pages of the bench by the program's own settings, into the folder that is named. */
import path from 'node:path'
import { build } from 'vite'
import { rendererBuild } from '#electron/renderer-build.ts'

const [, , folder] = process.argv
if (folder === undefined) throw new Error('name the folder to build into')
const root = path.join(import.meta.dirname, 'pages')
process.env['NODE_ENV'] = 'production'
await build({
  ...rendererBuild,
  configFile: false,
  logLevel: 'error',
  root,
  plugins: rendererBuild.plugins.slice(0, 1),
  build: {
    ...rendererBuild.build,
    outDir: folder,
    emptyOutDir: false,
    rollupOptions: { input: ['kit', 'table'].map((name) => path.join(root, `${name}.html`)) },
  },
})
