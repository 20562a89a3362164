/** A refusal of AWS Query in XML; fetched when there is one. @module */
import { type Envelope, queryHeaders } from '../encoding/aws-query.ts'
import { renderXml } from '../encoding/xml.ts'
import type { HttpResponse } from '../http.ts'
import type { Refusal } from '../refusal.ts'

/** `ErrorResponse` with the fault's side, code and text. */
export function errorAnswer(
  { code, status, message }: Refusal,
  { namespace, requestId }: Envelope,
): HttpResponse {
  const body = renderXml(
    [
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
        ['RequestId', requestId],
      ],
    ],
    namespace,
  )
  return { status, headers: queryHeaders(requestId), body }
}
