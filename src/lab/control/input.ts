/** What a control call is sent: read as JSON and checked; what is wrong is named in a sentence. @module */
import { z } from 'zod'
import { bodyText, type HttpRequest, type HttpResponse, headerValue } from '../../federation/http.ts'
import { type Outcome, accepted, refused } from '../../federation/refusal.ts'
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
    return refused(wrongInput(undefined, `The body is no JSON: ${reason}`))
  }
  const parsed = schema.safeParse(value)
  return parsed.success ? accepted(parsed.data) : refused(wrongInput(...sentence(parsed.error)))
}

/** A 400 with a sentence, and the field that it is about. */
export const wrongInput = (field: string | undefined, error: string): HttpResponse =>
  json(400, { error, ...(field === undefined ? {} : { field }) })

function sentence(error: z.ZodError): [field: string | undefined, sentence: string] {
  const [issue] = error.issues
  if (!issue) return [undefined, 'The body is not what this call takes.']
  if (issue.code === 'unrecognized_keys') {
    const field = [...issue.path, issue.keys[0] ?? ''].join('.')
    return [field, `There is no field "${field}" in this call.`]
  }
  const field = issue.path.join('.')
  const said = `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`
  return field === ''
    ? [undefined, `The body is not what this call takes: ${said}.`]
    : [field, `The field "${field}" is wrong: ${said}.`]
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
