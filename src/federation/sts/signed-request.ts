/** What the operations have in common that are signed: who asks comes before what for. @module */
import type { Checklist, PlannedCheck } from '../checklist.ts'
import { authenticate } from '../credentials/authenticate.ts'
import type { Principal } from '../credentials/authentication.ts'
import { queryRefusal } from '../credentials/authentication-refusal.ts'
import type { HttpRequest } from '../http.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { World } from '../world.ts'

/** The first checks of such an operation. */
export const signedRequestChecks = [
  { id: 'caller', title: 'The call is signed by a principal that AWS knows', fact: 'sts-signed' },
  {
    id: 'sts-parameters',
    title: 'Every parameter has the form that STS asks for',
    fact: 'sts-parameters',
  },
] as const satisfies readonly PlannedCheck<string>[]

export interface SignedRequest<Request> {
  readonly principal: Principal
  readonly request: Request
}

/** Who asks, and for what, with both checks marked. @param read - What the parameters say. */
export async function readSignedRequest<Request>(
  world: World,
  http: HttpRequest,
  read: Outcome<Request>,
  list: Pick<Checklist<(typeof signedRequestChecks)[number]['id']>, 'pass' | 'fail'>,
): Promise<Outcome<SignedRequest<Request>>> {
  const authentication = await authenticate(world, http, { name: 'sts' })
  if (!authentication.ok) {
    list.fail('caller')
    return refused(await queryRefusal(authentication.failure))
  }
  list.pass('caller')
  if (!read.ok) {
    list.fail('sts-parameters', { note: read.refusal.message })
    return read
  }
  list.pass('sts-parameters')
  return accepted({ principal: authentication.principal, request: read.value })
}
