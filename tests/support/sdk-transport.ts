import type { HttpHandlerOptions, HttpRequest as SdkRequest } from '@smithy/types'
import type { Exchange } from '../../src/federation/exchange.ts'
import type { HttpRequest } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import type { World } from '../../src/federation/world.ts'

/** Lets any AWS SDK client talk to the simulated network instead of the internet. */
export function sdkTransport(start: World) {
  let world = start
  const exchanges: Exchange[] = []
  const requestHandler = {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(sent: SdkRequest, _options?: HttpHandlerOptions) {
      const handled = await handle(world, await plainRequest(sent))
      world = handled.world
      exchanges.push(handled.exchange)
      const { status, headers, body } = handled.response
      return {
        response: {
          statusCode: status,
          headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
          body: new Blob([typeof body === 'string' ? body : new Uint8Array(body)]).stream(),
        },
      }
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  }
  return {
    requestHandler,
    exchanges,
    world: () => world,
    /** Replaces the world: time passes, a policy changes. */
    change: (next: (current: World) => World) => {
      world = next(world)
    },
    /** The client option that sets an SDK's clock to the world's. */
    systemClockOffset: start.now * 1000 - Date.now(),
  }
}

/** The SDK's request as the bytes that would go over the wire. */
export async function plainRequest(sent: SdkRequest): Promise<HttpRequest> {
  const port = sent.port === undefined ? '' : `:${sent.port}`
  const query = Object.entries(sent.query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each: string | null) =>
      each === null ? escapeUri(name) : `${escapeUri(name)}=${escapeUri(each)}`,
    ),
  )
  const search = query.length === 0 ? '' : `?${query.join('&')}`
  return {
    method: sent.method,
    url: `${sent.protocol}//${sent.hostname}${port}${sent.path}${search}`,
    // A header without a value is not sent: Node's own client leaves it out, too.
    headers: Object.entries(sent.headers).filter(([, value]) => value !== undefined),
    body: await bytesOf(sent.body),
  }
}

const escapeUri = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

async function bytesOf(body: unknown): Promise<string | Uint8Array> {
  if (body === undefined || body === null) return ''
  if (typeof body === 'string') return body
  if (body instanceof ArrayBuffer) return new Uint8Array(body)
  if (ArrayBuffer.isView(body))
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice()
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer())
  const chunks: Uint8Array[] = []
  for await (const chunk of body as AsyncIterable<string | Uint8Array>)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer())
}
