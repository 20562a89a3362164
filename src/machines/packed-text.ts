/** Text for a link: compressed, and in base64url. @module */
import { decodeBase64Url, encodeBase64Url } from '../federation/encoding/base64.ts'

/** `deflate-raw` is RFC 1951; `deflate`, RFC 1950, tells a damaged text from a whole one. */
export type Packing = 'deflate-raw' | 'deflate'

/** More than people write, in bytes; a link that unfolds to more would only fill memory. */
const mostBytes = 262_144

/** The text as a part of a link. */
export async function packText(text: string, packing: Packing): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(packing))
  return encodeBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()))
}

/** The text that was packed; `undefined` where it is none, or longer than any. */
export async function unpackText(part: string, packing: Packing): Promise<string | undefined> {
  const bytes = decodeBase64Url(part)
  if (!bytes) return undefined
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(packing))
  const reader = stream.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      length += value.length
      if (length > mostBytes) return undefined
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return undefined
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}
