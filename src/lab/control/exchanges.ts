/**
 * `GET /_lab/exchanges`: the last thousand, oldest first; with `Accept: text/event-stream` every one
 * from now on, as it happens.
 *
 * @module
 */
import { type HttpRequest, headerValue } from '../../federation/http.ts'
import type { LoggedExchange } from '../exchange-log.ts'
import type { Lab } from '../lab.ts'
import { json, type LabReply } from '../reply.ts'
import { plainJson } from './plain-json.ts'

/** So many can listen at a time. */
const mostListeners = 32
let listening = 0

export function listExchanges(lab: Lab, request: HttpRequest): LabReply {
  const accept = headerValue(request.headers, 'accept') ?? ''
  if (!accept.includes('text/event-stream')) return json(200, plainJson(lab.exchanges.last()))
  if (listening >= mostListeners)
    return json(503, { error: `At most ${mostListeners} clients can listen at a time.` })
  return {
    status: 200,
    headers: [
      ['content-type', 'text/event-stream'],
      ['cache-control', 'no-store'],
    ],
    body: eventStream(lab),
  }
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
function eventStream(lab: Lab): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop: () => void = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        listening++
        const write = (text: string) => controller.enqueue(encoder.encode(text))
        const end = lab.exchanges.listen((exchange) => {
          // A client that does not read is left behind, so that nothing piles up for it.
          if ((controller.desiredSize ?? 0) > 0) write(eventOf(exchange))
        })
        stop = () => {
          end()
          listening--
          stop = () => {}
        }
        write(': exchanges as they happen\n\n')
      },
      cancel: () => stop(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 4 * 1024 * 1024 }),
  )
}

const eventOf = (exchange: LoggedExchange): string =>
  `id: ${exchange.id}\nevent: exchange\ndata: ${JSON.stringify(plainJson(exchange))}\n\n`
