import { defineConfig } from 'vitest/config'

// Two builds into one folder: the students' page alone, so that it is one script and one style sheet and nothing that only
// a teacher needs can reach a phone; then (`--mode stage`) the teacher's pages, which share what they share.
export default defineConfig(({ mode }) => ({
  // The classic transform: the automatic one brings a runtime of its own to a student's phone.
  oxc: {
    jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
    jsxInject: "import { h, Fragment } from 'preact'",
  },
  build: {
    // Straight into the jar's resources: a copy step would keep the files of earlier builds.
    outDir: 'target/classes/web',
    emptyOutDir: mode !== 'stage',
    target: 'es2022',
    cssTarget: ['chrome105', 'firefox110', 'safari15.4'],
    modulePreload: { polyfill: false },
    // The content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: mode === 'stage' ? ['host.html', 'projector.html', 'check.html'] : ['index.html'],
    },
  },
  server: {
    proxy: {
      '/api': 'http://localhost:8080',
      '/ws': { target: 'ws://localhost:8080', ws: true },
      '/events': 'http://localhost:8080',
      '/say': 'http://localhost:8080',
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
  },
}))
