// Every suite of the page, and at the end one line: N passed, N failed. What could not start counts as failed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const results = `${folder}test-results`
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const run = (...command) => {
  console.log(`== ${command.join(' ')}`)
  return spawnSync('npx', ['--no-install', ...command], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

let [passed, failed] = [0, 0]
const count = (isWell, counts) => {
  passed += counts.passed
  failed += isWell ? counts.failed : Math.max(1, counts.failed)
}
const one = (isWell) => count(isWell, { passed: isWell ? 1 : 0, failed: 0 })
const read = (file, counts) => {
  try {
    return counts(JSON.parse(readFileSync(`${results}/${file}`, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

one(run('tsc', '--noEmit'))
one(run('biome', 'ci', '--error-on-warnings', '.'))
const unit = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`)
count(
  unit,
  read('unit.json', (all) => ({ passed: all.numPassedTests, failed: all.numFailedTests + all.numPendingTests })),
)
const browser = run('playwright', 'test')
// A test that was skipped, or passed only when tried again, has not passed.
count(
  browser,
  read('browser.json', ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped })),
)

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
