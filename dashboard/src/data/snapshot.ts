import { DataProblem } from './problem.ts'

/** One immutable Parquet file of a snapshot. */
export interface SnapshotFile {
  table: string
  year: number
  path: string
  rows: number
  bytes: number
  sha256: string
}

/** The set of files that one manifest names: all of one commit. */
export interface Snapshot {
  snapshot: number
  createdAt: string
  schemaVersion: string
  files: SnapshotFile[]
}

/** The schema that this page knows: StarSchema.Version in lib/Dataset. */
export const schemaVersion = '1'

const latest = 'snapshots/latest.json'

/**
 * The committed snapshot.
 * @param base The address of the data, with a slash at its end.
 * @throws DataProblem `empty` where nothing has been published yet.
 */
export async function latestSnapshot(base: URL): Promise<Snapshot> {
  let answer: Response
  try {
    // Asked anew each time: the one file that is ever overwritten.
    answer = await fetch(new URL(latest, base), { cache: 'no-cache' })
  } catch (error) {
    throw new DataProblem('unreachable', latest, String(error))
  }

  if (answer.status === 404) throw new DataProblem('empty', latest)
  if (!answer.ok) throw new DataProblem('unreachable', latest, `HTTP ${answer.status}`)
  const manifest: unknown = await answer.json().catch((error: unknown) => {
    throw new DataProblem('damaged', latest, String(error))
  })
  if (!isSnapshot(manifest)) throw new DataProblem('damaged', latest, 'it is no manifest')
  if (manifest.schemaVersion !== schemaVersion) throw new DataProblem('newer-schema', latest, manifest.schemaVersion)
  return manifest
}

function isSnapshot(value: unknown): value is Snapshot {
  const manifest = value as Partial<Snapshot> | null
  return (
    typeof manifest?.snapshot === 'number' &&
    typeof manifest.createdAt === 'string' &&
    typeof manifest.schemaVersion === 'string' &&
    Array.isArray(manifest.files) &&
    manifest.files.every((file) => typeof file.path === 'string' && typeof file.bytes === 'number' && typeof file.rows === 'number')
  )
}
