/** The page on which managed login tells a person that a sign-in cannot go on. @module */
import { parseUrl } from '../../http.ts'
import { html, renderPage } from '../../oauth/page.ts'
import { pageResponse } from '../../oauth/responses.ts'
import type { Endpoint } from './endpoint.ts'

/** Shows the error of the query with status 400, as Cognito does. */
export const errorPage: Endpoint = async ({ world, request }) => {
  const error = parseUrl(request.url)?.searchParams.get('error') ?? 'invalid_request'
  const explanation = explanations.get(error)
  const page = renderPage(
    'Error',
    html`<h1>An error was encountered with the requested page.</h1>
<p><strong>${error}</strong></p>${explanation === undefined ? '' : html`\n<p>${explanation}</p>`}`,
  )
  return { world, response: pageResponse(400, page), checks: [] }
}

/** What the errors mean, for people. */
const explanations: ReadonlyMap<string, string> = new Map([
  [
    'redirect_mismatch',
    'The app client has no such callback URL: it is compared letter by letter.',
  ],
  ['invalid_request', 'The user pool has no such app client, or a parameter is missing.'],
])
