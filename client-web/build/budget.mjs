// Tells what each page loads before it can show anything, and fails when a student's phone would have to load too much.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = process.argv[2] ?? 'target/classes/web'
const limits = { 'index.html': 35 * 1024 }

let failed = false
for (const page of ['index.html', 'host.html', 'projector.html', 'check.html']) {
  const html = readFileSync(join(folder, page), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1])
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0)
  const limit = limits[page]
  console.log(`${page}: ${size} bytes of JS and CSS, gzip${limit ? `, of ${limit} allowed` : ''} (${files.join(', ')})`)
  if (/<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=/i.test(html)) {
    console.error(`${page}: inline script or style, which the content security policy forbids`)
    failed = true
  }
  if (limit && size > limit) {
    console.error(`${page}: ${size - limit} bytes over its budget`)
    failed = true
  }
}
process.exit(failed ? 1 : 0)
