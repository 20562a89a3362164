/** The simulated web as `fetch`, for clients that are written for the real one. @module */
import type { CustomFetch } from 'openid-client'
import type { HttpRequest, HttpResponse } from '../../src/federation/http.ts'

/** Sends what a client sends; `send` moves the world. */
export const simulatedFetch =
  (send: (request: HttpRequest) => Promise<HttpResponse>): CustomFetch =>
  async (url, options) => {
    const { status, headers, body } = await send({
      method: options.method,
      url,
      headers: Object.entries(options.headers),
      body: options.body === undefined || options.body === null ? '' : String(options.body),
    })
    const content = typeof body === 'string' ? body : new Uint8Array(body)
    const fields = new Headers()
    for (const [name, value] of headers) fields.append(name, value)
    return new Response(content, { status, headers: fields })
  }
