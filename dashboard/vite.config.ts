import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

// The font's licence asks to go along wherever the font does.
function fontLicence(): Plugin {
  return {
    name: 'font-licence',
    generateBundle() {
      const source = readFileSync(new URL('node_modules/@fontsource-variable/inter/LICENSE', import.meta.url))
      this.emitFile({ type: 'asset', fileName: 'assets/inter-LICENSE.txt', source })
    },
  }
}

export default defineConfig({
  // The page works at any address: on the root of a website and below a folder.
  base: './',
  plugins: [fontLicence()],
  build: {
    target: 'es2022',
    // What would be inlined as data: the Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
