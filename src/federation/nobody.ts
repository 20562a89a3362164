/** What answers for names that no party has: a sentence, in a form that the caller can read. @module */
import { headerValue, parseUrl } from './http.ts'
import type { Service } from './service.ts'

/** A 502 as from a proxy; clients of a JSON protocol get an error that they can parse. */
export const nobody: Service = async (world, request) => {
  const target = headerValue(request.headers, 'x-amz-target')
  const host = parseUrl(request.url)?.host || 'that address'
  const message = `No party of this simulation answers ${target === undefined ? 'at' : `${target} at`} ${host}.`
  return {
    world,
    operation: 'unknown host',
    checks: [],
    response:
      target === undefined
        ? { status: 502, headers: [['content-type', 'text/plain; charset=utf-8']], body: message }
        : {
            status: 400,
            headers: [
              ['content-type', 'application/x-amz-json-1.1'],
              ['x-amzn-ErrorType', unknown],
            ],
            body: JSON.stringify({ __type: unknown, message }),
          },
  }
}

const unknown = 'UnknownOperationException'
