/**
 * The control interface under `/_lab/`: JSON in, JSON out, for teachers and tests. It is no part of
 * AWS; `content/reference/lab.mdx` has the table of its calls.
 *
 * @module
 */
import { type HttpRequest, parseUrl } from '../../federation/http.ts'
import { entryOf } from '../../federation/lookup.ts'
import { isLoopback } from '../../federation/loopback.ts'
import type { Lab } from '../lab.ts'
import { json, type LabReply } from '../reply.ts'
import { moveClock, readClock } from './clock.ts'
import { listExchanges } from './exchanges.ts'
import { health } from './health.ts'
import { addIdentityProvider } from './identity-providers.ts'
import { listMessages } from './messages.ts'
import { setProviderFault } from './provider-faults.ts'
import { issueToken } from './tokens.ts'
import { readWorld, reset, writeWorld } from './world.ts'

/** One call: it gets the lab and the request, and refuses what it cannot read. */
export type ControlCall = (lab: Lab, request: HttpRequest) => LabReply | Promise<LabReply>

const calls: Readonly<Record<string, Readonly<Record<string, ControlCall>>>> = {
  '/_lab/health': { GET: health },
  '/_lab/identity-providers': { POST: addIdentityProvider },
  '/_lab/provider-faults': { POST: setProviderFault },
  '/_lab/tokens': { POST: issueToken },
  '/_lab/clock': { GET: readClock, POST: moveClock },
  '/_lab/messages': { GET: listMessages },
  '/_lab/exchanges': { GET: listExchanges },
  '/_lab/world': { GET: readWorld, PUT: writeWorld },
  '/_lab/reset': { POST: reset },
}

/** What there is, as `GET /_lab/health`. */
export const controlCalls: readonly string[] = Object.entries(calls).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method} ${path}`),
)

/** Whether the request is for the lab itself. No bucket can be called `_lab`. */
export function isControl(request: HttpRequest): boolean {
  const url = parseUrl(request.url)
  return url !== undefined && isLoopback(url.hostname) && /^\/_lab(\/|$)/.test(url.pathname)
}

/** Answers a control call. */
export async function control(lab: Lab, request: HttpRequest): Promise<LabReply> {
  const path = parseUrl(request.url)?.pathname ?? ''
  const methods = entryOf(calls, path)
  if (!methods)
    return json(404, { error: `There is no ${path}. Calls: ${Object.keys(calls).join(', ')}.` })
  const call = entryOf(methods, request.method)
  if (call) return call(lab, request)
  const allowed = Object.keys(methods)
  const reply = json(405, { error: `Use ${allowed.join(' or ')} for ${path}.` })
  return { ...reply, headers: [...reply.headers, ['allow', allowed.join(', ')]] }
}
