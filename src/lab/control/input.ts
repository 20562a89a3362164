/** What a control call is sent: read as JSON and checked; what is wrong is named in a sentence. @module */
import { z } from 'zod'
import {
  bodyText,
  type HttpRequest,
  type HttpResponse,
  headerValue,
} from '../../federation/http.ts'
import { accepted, type Outcome, refused } from '../../federation/refusal.ts'
import { json } from '../reply.ts'

z.config({ jitless: true })

/** The input, or the 400 that says which field is wrong. An empty body is an empty object. */
export function readInput<Schema extends z.ZodType>(
  request: HttpRequest,
  schema: Schema,
): Outcome<z.output<Schema>, HttpResponse> {
  const text = bodyText(request.body)
  let value: unknown
  try {
    value = text.trim() === '' ? {} : JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(wrongInput(undefined, `it is no JSON: ${reason}`))
  }
  const parsed = schema.safeParse(value)
  return parsed.success ? accepted(parsed.data) : refused(wrongInput(...problem(parsed.error)))
}

/** A 400 with a sentence that names the field, or that is about the whole body. */
export function wrongInput(field: string | undefined, reason: string): HttpResponse {
  const about =
    field === undefined ? 'The body is not what this call takes' : `The field "${field}" is wrong`
  const said = /^[A-Z][a-z]/.test(reason)
    ? reason.charAt(0).toLowerCase() + reason.slice(1)
    : reason
  const error = `${about}: ${said.replace(/\.$/, '')}.`
  return json(400, field === undefined ? { error } : { error, field })
}

function problem(error: z.ZodError): [field: string | undefined, reason: string] {
  const [issue] = error.issues
  if (!issue) return [undefined, 'it cannot be read']
  if (issue.code === 'unrecognized_keys')
    return [[...issue.path, issue.keys[0] ?? ''].join('.'), 'this call has no such field']
  const field = issue.path.join('.')
  return [field === '' ? undefined : field, issue.message]
}

/** Whether the caller wants bare text, as a shell does: `curl -H 'accept: text/plain'`. */
export const wantsText = (request: HttpRequest): boolean =>
  (headerValue(request.headers, 'accept') ?? '').trim().startsWith('text/plain')

/** The value alone, on a line. */
export const plainText = (text: string): HttpResponse => ({
  status: 200,
  headers: [['content-type', 'text/plain; charset=utf-8']],
  body: `${text}\n`,
})
