/** What every page's endpoint begins with: the app's request, which is good, and what was typed. @module */
import { type Checklist, checklist, type PlannedCheck } from '../../checklist.ts'
import { type HttpResponse, parseUrl } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { readForm, readParameters } from '../../oauth/parameters.ts'
import type { World } from '../../world.ts'
import type { UserPool } from '../user-pool.ts'
import {
  type AuthorizationRequest,
  authorizationPlan,
  examineAuthorizationRequest,
} from './authorization-request.ts'
import type { Endpoint } from './endpoint.ts'

/** A visit to a page, or its form. */
export interface PageVisit extends Checklist<string> {
  readonly world: World
  readonly pool: UserPool
  readonly asked: AuthorizationRequest
  /** What the page's form sent by that name; empty text where it sent nothing. */
  readonly typed: (name: string) => string
  /** The sealed session in the address, or in the form. */
  readonly session: string
}

export interface PageAnswer {
  /** The world afterwards, where it changed. */
  readonly world?: World
  readonly response: HttpResponse
}

interface Page {
  /** What is made sure of before the page is shown, and before its form is read. */
  readonly checks?: readonly PlannedCheck<string>[]
  /** What is made sure of when the form comes. */
  readonly formChecks: readonly PlannedCheck<string>[]
  readonly show: (visit: PageVisit) => PageAnswer | Promise<PageAnswer>
  readonly send: (visit: PageVisit) => PageAnswer | Promise<PageAnswer>
}

/** The endpoint of a page that is got and whose form is posted. */
export const pageEndpoint =
  ({ checks = [], formChecks, show, send }: Page): Endpoint =>
  async ({ world, pool, request }) => {
    const posted = request.method === 'POST'
    const list = checklist<string>([...authorizationPlan, ...checks, ...(posted ? formChecks : [])])
    const query = readParameters(parseUrl(request.url)?.search ?? '')
    const outcome = examineAuthorizationRequest(pool, query, list)
    if (!outcome.ok) return { world, response: outcome.refusal, checks: list.checks() }
    const form = (posted ? readForm(request)?.values : undefined) ?? {}
    const typed = (name: string) => entryOf(form, name) ?? ''
    const session = typed('session') || (entryOf(query.values, 'session') ?? '')
    const visit = { ...list, world, pool, asked: outcome.value, typed, session }
    const answer = await (posted ? send(visit) : show(visit))
    return { world: answer.world ?? world, response: answer.response, checks: list.checks() }
  }
