/** Operations that are signed with AWS credentials: who signed, and whether they may. @module */
import { authenticate } from '../credentials/authenticate.ts'
import { authenticationPlan, enterAuthentication } from '../credentials/authentication-plan.ts'
import { authorizeJsonCall } from './authorization.ts'
import type { Admission, JsonOperation, SignedOperation } from './operation.ts'
import type { Shape } from './shape.ts'

/** An operation that is signed with AWS credentials. */
export const signedOperation = <Input>(
  operation: Omit<SignedOperation<Input>, 'signed' | 'admission'> & {
    readonly input: Shape<Input>
  },
): JsonOperation => ({ signed: true, admission, ...operation })

const admission: Admission = {
  plan: (title) => authenticationPlan(title, 'cognito-signed'),
  authenticate: async (world, request, name, list) => {
    const authentication = await authenticate(world, request, { name })
    enterAuthentication(list, authentication.steps)
    return authentication
  },
  authorize: authorizeJsonCall,
}
