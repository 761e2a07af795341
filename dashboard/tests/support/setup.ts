import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, run, type Shown, show } from './local.ts'

/**
 * The programs behind the tests, started once: the samples taken through the pipeline and shown by `run --open`, ten years of made-up data and an
 * account without any, both shown by `serve`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'swap-dashboard-'))
  const local = build('local')
  run(build('benchmarks'), 'page-data', '--data', join(folder, 'years'))
  const samples = await show(local, 'run', '--open', '--data', join(folder, 'samples'))
  const years = await show(local, 'serve', '--port', '0', '--data', join(folder, 'years'))
  const nothing = await show(local, 'serve', '--port', '0', '--data', join(folder, 'nothing'))
  process.env.SAMPLES = samples.address
  process.env.YEARS = years.address
  process.env.NOTHING = nothing.address

  return async () => {
    const codes = await Promise.all([samples, years, nothing].map((shown: Shown) => shown.stop()))
    rmSync(folder, { recursive: true, force: true })
    if (codes.some((code) => code !== 0)) throw new Error(`Programs that were asked to end ended with ${codes.join(', ')}.`)
  }
}
