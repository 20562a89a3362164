/** The lab on a port: every request is let in, read, answered and sent back; none ends the process. @module */
import { type ServerRequest, serve } from 'srvx'
import type { HttpResponse } from '../federation/http.ts'
import { isLoopback } from '../federation/loopback.ts'
import { control, isControl } from './control/control.ts'
import { corsHeaders, preflight } from './cors.ts'
import { turnedAway } from './gate.ts'
import type { Lab } from './lab.ts'
import { type RequestHead, receiveBody, receiveHead } from './receive.ts'
import { type LabReply, refusal, toResponse } from './reply.ts'

export interface LabServer {
  /** `http://127.0.0.1:4566`. */
  readonly url: string
  /** Stops listening and ends what is under way. */
  readonly close: () => Promise<void>
}

/** No request of a handshake comes near. */
const largestBody = 1024 * 1024

/** Room for a web identity token of 20,000 characters in the query of a GET. */
const maxHeaderSize = 64 * 1024

/** Starts to listen; rejects where it cannot, with Node's own error. */
export async function startServer(
  lab: Lab,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<LabServer> {
  const exposed = !isLoopback(host)
  const server = serve({
    port,
    hostname: host,
    silent: true,
    gracefulShutdown: false,
    maxRequestBodySize: largestBody,
    node: { maxHeaderSize },
    fetch: (request) => respond(lab, request, exposed),
  })
  await server.ready()
  const address = server.node?.server?.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return { url: `http://${exposed ? host : '127.0.0.1'}:${bound}`, close: () => server.close(true) }
}

async function respond(lab: Lab, request: ServerRequest, exposed: boolean): Promise<Response> {
  const head = receiveHead(request)
  const reply = await replyTo(lab, request, head, exposed).catch(brokenReply)
  return toResponse(reply, corsHeaders(head))
}

async function replyTo(
  lab: Lab,
  request: ServerRequest,
  head: RequestHead,
  exposed: boolean,
): Promise<LabReply> {
  const early = turnedAway(lab.store.current(), head, exposed) ?? preflight(head)
  if (early) return early
  const body = await receiveBody(request, head).catch(() => undefined)
  if (body === undefined) return tooLarge
  const received = { ...head, body }
  return isControl(received) ? control(lab, received) : lab.answer(received)
}

const entityTooLarge = refusal(413, 'EntityTooLarge', 'The lab takes bodies of at most 1 MiB.')

/** The rest of the body stays unread, so the connection is of no further use (RFC 9112 §9.6). */
const tooLarge: HttpResponse = {
  ...entityTooLarge,
  headers: [...entityTooLarge.headers, ['connection', 'close']],
}

/** An exception is a defect of the simulation: it is told where the lab runs, not to the client. */
function brokenReply(error: unknown): HttpResponse {
  console.error(error)
  return refusal(500, 'InternalFailure', 'The simulation failed; the lab’s terminal says how.')
}
