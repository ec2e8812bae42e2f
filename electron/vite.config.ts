import path from 'node:path'
import { defineConfig } from 'electron-vite'
import { rendererBuild } from './renderer-build.ts'
import { shippedPackages } from './shipped-packages.ts'

const here = import.meta.dirname
const out = path.resolve(here, '../out')

export default defineConfig({
  main: {
    plugins: [shippedPackages],
    // Its build for Node declares a `require`, as electron-vite does in any chunk that has one.
    resolve: { alias: [{ find: /^fflate$/u, replacement: 'fflate/browser' }] },
    build: {
      outDir: path.join(out, 'main'),
      externalizeDeps: true,
      rollupOptions: {
        // `--cli serve` builds pages where there are sources; the packed program has none, and no Vite.
        external: ['vite', '@vitejs/plugin-react'],
        // Else modules that a lazy chunk shares are put into an entry, and the two import each other.
        experimental: { chunkOptimization: false },
        // Half as much to read and compile at each start; names stay for the log of faults.
        output: { minify: { mangle: false, compress: true, codegen: true } },
        input: {
          main: path.join(here, 'desktop/main.ts'),
          // test/bench/start.ts starts it as the shell does.
          'start-application': path.join(here, 'start-application.ts'),
          'quick-check-worker': path.join(here, 'store/quick-check-worker.ts'),
          reader: path.join(here, 'workbook/reader-process.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: path.join(out, 'preload'),
      rollupOptions: {
        input: { preload: path.join(here, 'desktop/preload/preload.ts') },
        // A sandboxed preload has to be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererBuild,
})
