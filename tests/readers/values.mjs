// The common form of values. Readers give: string, int32 (number), double (number), boolean, date (days, number),
// timestamp (microseconds, bigint), or null.
import { createHash } from 'node:crypto'

const view = new DataView(new ArrayBuffer(8))

/** One value as it stands in JSON. */
export function text(type, value) {
  if (value === null || value === undefined) return null
  switch (type) {
    case 'double':
      view.setFloat64(0, value)
      return view.getBigUint64(0).toString(16).padStart(16, '0')
    case 'date':
      return isoDate(value)
    case 'timestamp':
      return value.toString()
    default:
      return value
  }
}

/**
 * Nulls, and the SHA-256 of all values: each is a byte (0 null, 1 value), then little-endian 4 bytes (int32, date) or 8
 * (double, timestamp), 1 byte (boolean), or the length in 4 bytes and the UTF-8 (string).
 */
export function digest(type, values) {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(1 << 20)
  let at = 0
  let nulls = 0
  for (const value of values) {
    // The longest string of the profile takes 96,000 bytes.
    if (at > buffer.length - 131072) {
      hash.update(buffer.subarray(0, at))
      at = 0
    }

    if (value === null || value === undefined) {
      buffer[at++] = 0
      nulls++
      continue
    }

    buffer[at++] = 1
    switch (type) {
      case 'string': {
        const length = buffer.write(value, at + 4, 'utf8')
        at = buffer.writeUInt32LE(length, at) + length
        break
      }
      case 'int32':
      case 'date':
        at = buffer.writeInt32LE(value, at)
        break
      case 'double':
        at = buffer.writeDoubleLE(value, at)
        break
      case 'boolean':
        buffer[at++] = value ? 1 : 0
        break
      case 'timestamp':
        at = buffer.writeBigInt64LE(value, at)
        break
      default:
        throw new Error(`no form for ${type}`)
    }
  }

  hash.update(buffer.subarray(0, at))
  return { nulls, digest: hash.digest('hex') }
}

// Years beyond 9999 or before 0 do not occur: the writer's dates end there.
function isoDate(days) {
  return new Date(days * 86400000).toISOString().slice(0, 10)
}
