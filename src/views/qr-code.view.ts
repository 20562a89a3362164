/** A QR code as a drawing. @module */
import { encode } from 'uqr'

export interface QrCodeView {
  /** 1 to 40; a code of version 10 has 57 modules a side. */
  readonly version: number
  /** Modules a side, the quiet zone included. */
  readonly size: number
  /** The dark modules as the data of an SVG path. */
  readonly path: string
}

/** Modules around the code, as ISO/IEC 18004 asks for. */
const quietZone = 4

/** The code at error correction level M: readable where up to 15 % of it is lost. */
export function qrCodeOf(text: string): QrCodeView {
  const { version, size, data } = encode(text, { ecc: 'M', border: quietZone })
  const rows = data.map((row, y) =>
    row.map((dark, x) => (dark ? moduleAt(row, x, y) : '')).join(''),
  )
  return { version, size, path: rows.join('') }
}

/** Dark modules side by side are one stroke, drawn at the first of them. */
function moduleAt(row: readonly boolean[], x: number, y: number): string {
  if (row[x - 1]) return ''
  const end = row.indexOf(false, x)
  const length = (end < 0 ? row.length : end) - x
  return `M${x} ${y}h${length}v1h-${length}z`
}
