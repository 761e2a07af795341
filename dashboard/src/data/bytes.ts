import type { AsyncBuffer } from 'hyparquet'
import { DataProblem } from './problem.ts'
import type { SnapshotFile } from './snapshot.ts'

/** A file up to this size is taken in one request: two or three for its parts would cost more than the bytes they spare. */
export const wholeUpTo = 64 * 1024

/**
 * How much of the end of a larger file comes in the first request: its footer, which grows with the row groups, and of a file that is not much
 * larger most columns beside it, so that these need no request of their own.
 */
const endOf = (bytes: number): number => (bytes <= 2 * wholeUpTo ? 32 * 1024 : Math.max(8 * 1024, Math.ceil(bytes / 128)))

/** The bytes of a published file, as hyparquet asks for them: a small file at once and compared with its hash, of a larger one its end and the ranges that are needed. */
export function fileBytes(base: URL, file: SnapshotFile): AsyncBuffer {
  const url = new URL(file.path, base)
  const isWhole = file.bytes <= wholeUpTo
  const from = isWhole ? 0 : file.bytes - endOf(file.bytes)
  let kept: Promise<ArrayBuffer> | undefined
  return {
    byteLength: file.bytes,
    async slice(start, end = file.bytes) {
      if (start < from) return range(url, file, start, end)
      kept ??= isWhole ? wholeFile(url, file) : range(url, file, from, file.bytes)
      return (await kept).slice(start - from, end - from)
    },
  }
}

async function wholeFile(url: URL, file: SnapshotFile): Promise<ArrayBuffer> {
  const answer = await ask(url, file)
  const bytes = await body(answer, file)
  if (bytes.byteLength !== file.bytes || !(await isNamedBy(file.sha256, bytes)))
    throw new DataProblem('damaged', file.path, 'its hash is not the one in its name')
  return bytes
}

async function range(url: URL, file: SnapshotFile, start: number, end: number): Promise<ArrayBuffer> {
  const answer = await ask(url, file, { Range: `bytes=${start}-${end - 1}` })
  const bytes = await body(answer, file)

  // A server that knows no ranges answers with the whole file.
  const part = answer.status === 206 ? bytes : bytes.slice(start, end)
  if (part.byteLength !== end - start) throw new DataProblem('damaged', file.path, `bytes ${start} to ${end} are missing`)
  return part
}

async function ask(url: URL, file: SnapshotFile, headers: Record<string, string> = {}): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(url, { headers })
  } catch (error) {
    throw new DataProblem('unreachable', file.path, String(error))
  }

  if (answer.status === 404) throw new DataProblem('gone', file.path)
  if (!answer.ok) throw new DataProblem('unreachable', file.path, `HTTP ${answer.status}`)
  return answer
}

async function body(answer: Response, file: SnapshotFile): Promise<ArrayBuffer> {
  try {
    return await answer.arrayBuffer()
  } catch (error) {
    throw new DataProblem('unreachable', file.path, String(error))
  }
}

async function isNamedBy(sha256: string, bytes: ArrayBuffer): Promise<boolean> {
  // A page that came by plain HTTP from another machine may not hash; what it reads still has to be Parquet.
  if (!isSecureContext) return true
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256
}
