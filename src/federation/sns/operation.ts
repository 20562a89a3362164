/** The shape of every SNS operation. @module */
import type { QueryParameters } from '../encoding/aws-query.ts'
import type { XmlNode } from '../encoding/xml.ts'
import type { Account } from '../iam/account.ts'
import type { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'

export interface SnsCall {
  readonly world: World
  readonly parameters: QueryParameters
  /** The caller's account, in which everything is looked up. */
  readonly account: Account
  /** Of the endpoint that was called. */
  readonly region: string
}

export type SnsOutcome =
  | {
      readonly ok: true
      readonly world?: World
      /** Members of the result; where there are none the answer has no result. */
      readonly result?: readonly XmlNode[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

export interface SnsOperation {
  /** What the caller must be allowed to do it with. */
  readonly resource: (call: SnsCall) => string
  readonly run: (call: SnsCall) => SnsOutcome
}

const no =
  (code: string, status: number) =>
  (message: string): SnsOutcome & { readonly ok: false } => ({
    ok: false,
    refusal: { code, status, message },
  })

export const invalidParameter = no('InvalidParameter', 400)
export const notFound = no('NotFound', 404)
export const endpointDisabled = no('EndpointDisabled', 400)
export const authorizationError = no('AuthorizationError', 403)
