/** A cmi5 system’s xAPI address, asked with the token that it gives once for a visit. @module */
import type { Statement } from '../../learning/lms/cmi5-statements.ts'
import { LmsRefusal } from './lms-session.ts'

/** The parameters with which a system opens the page. */
export interface Cmi5Address {
  readonly endpoint: string
  /** Where the token is fetched, once. */
  readonly fetch: string
  readonly actor: unknown
  readonly registration: string
  readonly activityId: string
}

/** The parameters in an address; `undefined` where it is not one of a cmi5 system. */
export function readCmi5Address(search: string): Cmi5Address | undefined {
  const given = new URLSearchParams(search)
  const [endpoint, fetch, actor, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => given.get(name))
  if (!endpoint || !fetch || !actor || !registration || !activityId) return undefined
  try {
    return {
      endpoint: `${endpoint.replace(/\/$/, '')}/`,
      fetch,
      actor: JSON.parse(actor),
      registration,
      activityId,
    }
  } catch {
    return undefined
  }
}

export class Cmi5Listener {
  readonly #address: Cmi5Address
  readonly #token: string

  private constructor(address: Cmi5Address, token: string) {
    this.#address = address
    this.#token = token
  }

  /** @throws {LmsRefusal} The system gives no token. */
  static async open(address: Cmi5Address): Promise<Cmi5Listener> {
    const answer = await answered('token', fetch(address.fetch, { method: 'POST' }))
    const { 'auth-token': token, 'error-text': text }: Record<string, unknown> = await answer
      .json()
      .catch(() => ({}))
    if (typeof token === 'string') return new Cmi5Listener(address, token)
    throw new LmsRefusal(`token: ${text ?? 'none in the answer'}`)
  }

  /** A document of the State API; `undefined` where there is none. */
  async state(id: string): Promise<unknown> {
    const answer = await answered(id, this.#ask(this.#stateAddress(id)), [404])
    return answer.status === 404 ? undefined : await answer.json()
  }

  async keep(id: string, document: unknown): Promise<void> {
    const body = JSON.stringify(document)
    await answered(id, this.#ask(this.#stateAddress(id), { method: 'PUT', body }))
  }

  /** Systems may refuse these, which is no error; cmi5 wants them to be asked for. */
  async preferences(): Promise<void> {
    const query = new URLSearchParams({
      agent: JSON.stringify(this.#address.actor),
      profileId: 'cmi5LearnerPreferences',
    })
    await this.#ask(`agents/profile?${query}`).catch(() => {})
  }

  /** @param last - Nobody waits for the answer: the page is going away. */
  async tell(statements: readonly Statement[], last = false): Promise<void> {
    const options = { method: 'POST', body: JSON.stringify(statements), keepalive: last }
    await answered('statements', this.#ask('statements', options))
  }

  #ask(path: string, options: RequestInit = {}): Promise<Response> {
    return fetch(this.#address.endpoint + path, {
      ...options,
      headers: {
        Authorization: `Basic ${this.#token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
    })
  }

  #stateAddress(stateId: string): string {
    const { actor, registration, activityId } = this.#address
    const agent = JSON.stringify(actor)
    return `activities/state?${new URLSearchParams({ activityId, agent, registration, stateId })}`
  }
}

/** The answer, where it is a good one or one of these. */
async function answered(
  what: string,
  asked: Promise<Response>,
  expected: readonly number[] = [],
): Promise<Response> {
  const answer = await asked.catch(() => {
    throw new LmsRefusal(`${what}: no answer`)
  })
  if (answer.ok || expected.includes(answer.status)) return answer
  throw new LmsRefusal(`${what}: ${answer.status} ${answer.statusText}`)
}
