/** The cyclic redundancy checks that S3 knows, in its big-endian bytes. @module */

/** CRC-32 of ISO 3309, as zip and gzip compute it. */
export const crc32 = (content: Uint8Array): Uint8Array => reflected32(content, 0xedb88320)

/** CRC-32C, the Castagnoli polynomial (RFC 3720 §12.1). */
export const crc32c = (content: Uint8Array): Uint8Array => reflected32(content, 0x82f63b78)

/** CRC-64/NVME, what S3 computes where an upload names no checksum. */
export function crc64nvme(content: Uint8Array): Uint8Array {
  const table = Array.from({ length: 256 }, (_, index) => {
    let value = BigInt(index)
    for (let bit = 0; bit < 8; bit++)
      value = (value & 1n) === 1n ? (value >> 1n) ^ nvme : value >> 1n
    return value
  })
  let register = all64
  for (const byte of content) {
    register = (table[Number((register ^ BigInt(byte)) & 0xffn)] ?? 0n) ^ (register >> 8n)
  }
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, register ^ all64)
  return bytes
}

const all64 = 0xffff_ffff_ffff_ffffn
const nvme = 0x9a6c_9329_ac4b_c9b5n

function reflected32(content: Uint8Array, polynomial: number): Uint8Array {
  const table = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1
    return value
  })
  let register = 0xffff_ffff
  for (const byte of content) register = (table[(register ^ byte) & 0xff] ?? 0) ^ (register >>> 8)
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, (register ^ 0xffff_ffff) >>> 0)
  return bytes
}
