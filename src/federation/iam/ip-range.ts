/**
 * IP addresses and CIDR ranges, version 4 (RFC 4632) and 6 (RFC 4291), for `IpAddress` and
 * `NotIpAddress`.
 *
 * @module
 */

export interface IpRange {
  readonly bits: 32 | 128
  readonly network: bigint
  /** Length of the prefix: an address without one is a range of its own. */
  readonly prefix: number
}

/** Reads `203.0.113.0/24`, `2001:db8::/32`, or an address alone. */
export function parseIpRange(text: string): IpRange | undefined {
  const [address = '', prefixText, ...rest] = text.split('/')
  const bits = address.includes(':') ? 128 : 32
  const network = bits === 128 ? parseIpV6(address) : parseIpV4(address)
  if (network === undefined || rest.length > 0) return undefined
  if (prefixText === undefined) return { bits, network, prefix: bits }
  const prefix = /^\d{1,3}$/.test(prefixText) ? Number(prefixText) : bits + 1
  return prefix > bits ? undefined : { bits, network, prefix }
}

/** Whether a range holds an address, or a narrower range. */
export function ipRangeContains(range: IpRange, inner: IpRange): boolean {
  if (range.bits !== inner.bits || inner.prefix < range.prefix) return false
  const hostBits = BigInt(range.bits - range.prefix)
  return range.network >> hostBits === inner.network >> hostBits
}

function parseIpV4(text: string): bigint | undefined {
  const parts = text.split('.')
  const valid = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && +part < 256)
  return valid ? parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n) : undefined
}

function parseIpV6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map(groupsOf)
  if (head === undefined) return undefined
  if (halves.length === 1) return head.length === 8 ? joinGroups(head) : undefined
  if (tail === undefined || head.length + tail.length > 7) return undefined
  const zeros = new Array<bigint>(8 - head.length - tail.length).fill(0n)
  return joinGroups([...head, ...zeros, ...tail])
}

/** Groups of sixteen bits; the last two may be written as a version 4 address. */
function groupsOf(half: string): readonly bigint[] | undefined {
  const groups: bigint[] = []
  const texts = half === '' ? [] : half.split(':')
  for (const [index, text] of texts.entries()) {
    const v4 = index === texts.length - 1 && text.includes('.') ? parseIpV4(text) : undefined
    if (v4 !== undefined) groups.push(v4 >> 16n, v4 & 0xffffn)
    else if (/^[0-9a-f]{1,4}$/i.test(text)) groups.push(BigInt(`0x${text}`))
    else return undefined
  }
  return groups
}

const joinGroups = (groups: readonly bigint[]): bigint =>
  groups.reduce((sum, group) => (sum << 16n) | group, 0n)
