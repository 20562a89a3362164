/** The shape of every STS operation. @module */
import type { QueryParameters } from '../encoding/aws-query.ts'
import type { XmlNode } from '../encoding/xml.ts'
import type { Check } from '../exchange.ts'
import type { HttpRequest } from '../http.ts'
import type { Outcome } from '../refusal.ts'
import type { Call } from '../service.ts'
import type { World } from '../world.ts'

/** One operation: the members of its result, or a refusal; and the checks that it made. */
export type StsOperation = (
  world: World,
  parameters: QueryParameters,
  call: Call,
  request: HttpRequest,
) => Promise<StsAnswer>

export interface StsAnswer {
  readonly world: World
  readonly outcome: Outcome<readonly XmlNode[]>
  readonly checks: readonly Check[]
}
