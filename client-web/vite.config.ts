import { defineConfig } from 'vitest/config'

// One page per audience. Code that several pages import is split by the set of pages that need it, so nothing that only
// the host uses can reach a student's phone; do not add manual chunks.
export default defineConfig({
  // The classic transform: the automatic one brings a runtime of its own to a student's phone.
  oxc: {
    jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
    jsxInject: "import { h, Fragment } from 'preact'",
  },
  build: {
    // Straight into the jar's resources: a copy step would keep the files of earlier builds.
    outDir: 'target/classes/web',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome105', 'firefox110', 'safari15.4'],
    modulePreload: { polyfill: false },
    // The content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'host.html', 'projector.html'],
    },
  },
  server: {
    proxy: {
      '/api': 'http://localhost:8080',
      '/ws': { target: 'ws://localhost:8080', ws: true },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
  },
})
