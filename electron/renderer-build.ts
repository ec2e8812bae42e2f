/**
 * How the pages are built, the same for both shells: electron-vite builds them beside main and
 * preload, build-renderer.ts builds them alone where there is no Electron.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig, Plugin } from 'vite'
import { START_CHUNKS, startImports } from './start-chunks.ts'
import { startLook } from './start-look.ts'
import { shippedPackages } from './shipped-packages.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Stands in the built pages where each serving puts a nonce of its own. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** Browsers ask for this name whatever a page says. */
const favicon: Plugin = {
  name: 'favicon',
  generateBundle() {
    const source = readFileSync(path.join(root, 'resources/icon.ico'))
    this.emitFile({ type: 'asset', fileName: 'favicon.ico', source })
  },
}

/** Options for Vite. Two entries: the office's pages and the public window. */
export const rendererBuild = {
  root: path.join(root, 'renderer'),
  base: '/',
  publicDir: false,
  html: { cspNonce: NONCE_PLACEHOLDER },
  plugins: [react(), startImports, startLook, favicon, shippedPackages],
  build: {
    outDir: path.join(root, 'out/renderer'),
    emptyOutDir: true,
    minify: 'oxc',
    reportCompressedSize: false,
    // A polyfill would be an inline script; every browser we serve preloads modules by itself.
    modulePreload: { polyfill: false },
    // Inlined assets would need data: in the policy for fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
    rollupOptions: {
      output: { codeSplitting: START_CHUNKS },
      input: {
        'ask-first': path.join(root, 'renderer/api/ask-first.ts'),
        index: path.join(root, 'renderer/index.html'),
        projection: path.join(root, 'renderer/projection/index.html'),
      },
    },
  },
} as const satisfies InlineConfig
