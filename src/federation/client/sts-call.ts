/** How the app speaks to STS: a form there, XML back. @module */
import { readXmlText } from '../encoding/xml.ts'
import type { Exchange } from '../exchange.ts'
import { bodyText, type HttpRequest } from '../http.ts'
import { handle } from '../network.ts'
import type { World } from '../world.ts'
import type { App, LegRefusal } from './app.ts'
import type { Credentials } from './holdings.ts'
import { xmlRefusal } from './refusals.ts'

/** What came of one call. */
export interface StsAnswer {
  readonly world: World
  readonly exchange: Exchange
  /** The text of an element of the answer, empty where it has none of that name. */
  readonly read: (element: string) => string
  readonly refusal?: LegRefusal
}

/** The form as an SDK would send it, not signed yet. */
export const stsRequest = (app: App, form: URLSearchParams): HttpRequest => ({
  method: 'POST',
  url: `https://sts.${app.region}.amazonaws.com/`,
  headers: [
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['Accept', 'application/xml'],
  ],
  body: form.toString(),
})

/** Sends a request to STS. */
export async function callSts(world: World, request: HttpRequest): Promise<StsAnswer> {
  const { world: next, response, exchange } = await handle(world, request)
  const xml = bodyText(response.body)
  const answer = {
    world: next,
    exchange,
    read: (element: string) => readXmlText(xml, element) ?? '',
  }
  return response.status === 200
    ? answer
    : { ...answer, refusal: await xmlRefusal(exchange.to, response) }
}

/** The credentials in an answer that is no refusal. */
export const credentialsIn = ({ world, read }: StsAnswer): Credentials => ({
  accessKeyId: read('AccessKeyId'),
  secretAccessKey: read('SecretAccessKey'),
  sessionToken: read('SessionToken'),
  expiration: Date.parse(read('Expiration')) / 1000,
  receivedAt: world.now,
})
