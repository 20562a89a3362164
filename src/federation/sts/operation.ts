/** The shape of every STS operation. @module */
import type { QueryAnswer } from '../aws-query/service.ts'
import type { QueryParameters } from '../encoding/aws-query.ts'
import type { HttpRequest } from '../http.ts'
import type { Call } from '../service.ts'
import type { World } from '../world.ts'

/** One operation: the members of its result, or a refusal; and the checks that it made. */
export type StsOperation = (
  world: World,
  parameters: QueryParameters,
  call: Call,
  request: HttpRequest,
) => Promise<QueryAnswer>
