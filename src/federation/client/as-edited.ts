/** What the app sends, where a person made it send something else. @module */
import type { JsonObject } from '../jose/decode-jwt.ts'
import type { App } from './app.ts'

/**
 * The parameters of a request after the edits of it, in their order, before it is signed and sent.
 *
 * @param request - The request's name.
 */
export async function asEdited(
  { requestEdits = [] }: Pick<App, 'requestEdits'>,
  request: string,
  parameters: object,
): Promise<JsonObject> {
  const edits = requestEdits.filter((edit) => edit.request === request)
  return edits.length === 0
    ? Object.fromEntries(Object.entries(parameters))
    : (await import('./edited-parameters.ts')).editedParameters(parameters, edits)
}

/** Parameters as a form sends them: what is no text as JSON. */
export const formOf = (parameters: JsonObject): URLSearchParams =>
  new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
