import { defineConfig } from 'vite'

export default defineConfig({
  // The page works at any address: on the root of a website and below a folder.
  base: './',
  build: {
    target: 'es2022',
    // What would be inlined as data: the Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
