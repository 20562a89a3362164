/** Answers on their way out, and the lab's own refusals. @module */
import { FastResponse } from 'srvx'
import { renderXml } from '../federation/encoding/xml.ts'
import type { HttpHeaders, HttpResponse } from '../federation/http.ts'

/** An answer whose body may also go on: server-sent events. */
export type LabReply = Omit<HttpResponse, 'body'> & {
  readonly body: HttpResponse['body'] | ReadableStream<Uint8Array>
}

/** The answer as the server sends it. */
export function toResponse({ status, headers, body }: LabReply, more: HttpHeaders): Response {
  const fields: [string, string][] = [...headers, ...more].map(([name, value]) => [name, value])
  const content =
    typeof body === 'string' || body instanceof ReadableStream ? body : new Uint8Array(body)
  return new FastResponse(content === '' ? null : content, { status, headers: fields })
}

/** JSON, as the control interface speaks it; a line of its own in a terminal. */
export const json = (status: number, value: unknown): HttpResponse => ({
  status,
  headers: [['content-type', 'application/json']],
  body: `${JSON.stringify(value)}\n`,
})

/** A refusal by the lab itself, in a form that every AWS client can read: never an HTML page. */
export const refusal = (status: number, code: string, message: string): HttpResponse => ({
  status,
  headers: [['content-type', 'text/xml']],
  body: renderXml([
    'ErrorResponse',
    [
      [
        'Error',
        [
          ['Type', status >= 500 ? 'Receiver' : 'Sender'],
          ['Code', code],
          ['Message', message],
        ],
      ],
      ['RequestId', '00000000-0000-4000-8000-000000000000'],
    ],
  ]),
})
