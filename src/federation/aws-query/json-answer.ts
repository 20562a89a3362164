/**
 * The answer of AWS Query as JSON, which the documentation does not have: to who asks for it, STS writes
 * the elements of its XML as members, and times as seconds.
 *
 * @module
 */
import type { XmlNode } from '../encoding/xml.ts'
import type { HttpResponse } from '../http.ts'
import type { Outcome, Refusal } from '../refusal.ts'

/** Of a call to that operation. */
export function jsonAnswer(
  operation: string,
  outcome: Outcome<readonly XmlNode[] | undefined>,
  requestId: string,
): HttpResponse {
  const [status, value] = outcome.ok
    ? [200, resultOf(operation, outcome.value ?? [], requestId)]
    : [outcome.refusal.status, errorOf(outcome.refusal, requestId)]
  return {
    status,
    headers: [
      ['x-amzn-RequestId', requestId],
      ['Content-Type', 'application/json'],
    ],
    body: JSON.stringify(value),
  }
}

const resultOf = (operation: string, result: readonly XmlNode[], requestId: string) => ({
  [`${operation}Response`]: {
    [`${operation}Result`]: membersOf(result),
    ResponseMetadata: { RequestId: requestId },
  },
})

const errorOf = ({ code, message, status }: Refusal, requestId: string) => ({
  Error: { Code: code, Message: message, Type: status >= 500 ? 'Receiver' : 'Sender' },
  RequestId: requestId,
})

/** No answer of STS has a list, whose members would all have one name. */
const membersOf = (nodes: readonly XmlNode[]): object =>
  Object.fromEntries(nodes.map(([name, content]) => [name, memberOf(name, content)]))

function memberOf(name: string, content: XmlNode[1]): unknown {
  if (typeof content === 'object') return membersOf(content)
  return name === 'Expiration' ? Date.parse(`${content}`) / 1000 : content
}
