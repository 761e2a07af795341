import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { build, run, type Shown, show } from './local.ts'

/**
 * The programs behind the tests, started once: the samples taken through the pipeline and shown by `run --open`, and, unless the configuration wants
 * the samples only, ten years of made-up data and an account without any, both shown by `serve`.
 */
export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'swap-dashboard-'))
  const local = build('local')
  const samples = await show(local, 'run', '--open', '--data', join(folder, 'samples'))
  const shown: Shown[] = [samples]
  process.env.SAMPLES = samples.address
  if (!config.metadata.samplesOnly) {
    run(build('benchmarks'), 'page-data', '--data', join(folder, 'years'))
    for (const [name, data] of [
      ['YEARS', 'years'],
      ['NOTHING', 'nothing'],
    ] as const) {
      const served = await show(local, 'serve', '--port', '0', '--data', join(folder, data))
      process.env[name] = served.address
      shown.push(served)
    }
  }

  return async () => {
    const codes = await Promise.all(shown.map((program) => program.stop()))
    rmSync(folder, { recursive: true, force: true })
    if (codes.some((code) => code !== 0)) throw new Error(`Programs that were asked to end ended with ${codes.join(', ')}.`)
  }
}
