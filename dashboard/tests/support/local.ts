import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** When everything in these tests takes place: the samples' last article is a day old. */
export const now = '2026-03-07T09:00:00Z'

// No timer comes due, so nothing asks the outside for news.
const environment = { ...process.env, FetchSchedule: '0 0 0 1 1 *', BROWSER: 'none' }

/** A project of the repository, built. */
export function build(project: string): string {
  execFileSync('dotnet', ['build', project, '--nologo', '--verbosity', 'quiet'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const assembly = { local: 'SwapPipeline.Local', benchmarks: 'SwapPipeline.Benchmarks' }[project]
  return `${root}${project}/bin/Debug/net10.0/${assembly}.dll`
}

/** Runs a built program to its end. */
export function run(program: string, ...args: string[]): void {
  execFileSync('dotnet', [program, ...args], { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A program that shows the page. */
export interface Shown {
  address: string
  /** Asks it to end, as Ctrl+C does. */
  stop(): Promise<number | null>
}

/**
 * Starts a command that shows the page, and waits until it says where.
 * @throws Error with all that it said, when it ends before.
 */
export function show(program: string, ...args: string[]): Promise<Shown> {
  const child: ChildProcess = spawn('dotnet', [program, ...args, '--now', now], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /The page: (http:\S+)/.exec(said)?.[1]
      if (!address) return
      resolve({
        address,
        stop: () => {
          child.kill('SIGTERM')
          return ended
        },
      })
    })
    ended.then((code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${said}`)))
  })
}
