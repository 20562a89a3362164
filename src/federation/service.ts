/** What a party of the simulated web is: a pure function from world and request to an answer. @module */
import type { Checks } from './checklist.ts'
import type { PartyId } from './exchange.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { SignatureTest } from './jose/verify-signature.ts'
import type { World } from './world.ts'

/** Answers one request. Same world and same request, same answer. It never throws on bad input. */
export type Service = (world: World, request: HttpRequest, call: Call) => Promise<Answer>

/** What can answer, as the network knows it; `nobody` says that nothing does. */
export type ServiceName =
  | 'identity-provider'
  | 'iam'
  | 'sts'
  | 's3'
  | 'cognito-identity'
  | 'cognito-idp'
  | 'cognito-sync'
  | 'sns'
  | 'nobody'

export interface Answer {
  readonly world: World
  readonly response: HttpResponse
  /** The operation's name in the protocol, for people. */
  readonly operation: string
  readonly checks: Checks
  /** How long the answer took, in seconds; at once where nothing is said. */
  readonly took?: number
}

/** What the machine does in a way of its own; WebCrypto does it where nothing is said. */
export interface Platform {
  readonly testSignature?: SignatureTest
}

/** What a service may use while it answers. */
export interface Call extends Platform {
  /** Who sent the request: told by the network, never by the request. */
  readonly from: PartyId
  /** Sends a request of the service's own; it is recorded as nested under the one being answered. */
  readonly send: (world: World, request: HttpRequest) => Promise<Sent>
}

export interface Sent {
  readonly world: World
  readonly response: HttpResponse
  /** How long the answer took, in seconds. */
  readonly took: number
}
