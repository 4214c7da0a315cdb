// Installs what package-lock.json names, unless exactly that is installed already.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const marker = 'node_modules/.installed'
const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(readFileSync('package.json'))
  .update(`${process.version} ${process.platform} ${process.arch}`)
  .digest('hex')

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  const npm = spawnSync('npm', ['ci'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.error) console.error(`npm ci did not start: ${npm.error.message}`)
  if (npm.status !== 0) process.exit(npm.status ?? 1)
  writeFileSync(marker, wanted)
}
