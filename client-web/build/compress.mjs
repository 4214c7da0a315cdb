// Writes a .gz and a .br beside every file that shrinks by it, so that the server never compresses at run time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const folder = process.argv[2] ?? 'target/classes/web'
const compressible = /\.(html|js|mjs|css|svg|json|txt|xml|webmanifest|ico|wasm)$/

let plain = 0
let packed = 0
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!compressible.test(name)) continue
  const file = join(folder, name)
  const bytes = readFileSync(file)
  const gzip = gzipSync(bytes, { level: 9 })
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
  if (gzip.length < bytes.length) writeFileSync(`${file}.gz`, gzip)
  if (brotli.length < bytes.length) writeFileSync(`${file}.br`, brotli)
  plain += bytes.length
  packed += Math.min(bytes.length, brotli.length)
}
console.log(`compressed ${plain} bytes to ${packed} (brotli)`)
