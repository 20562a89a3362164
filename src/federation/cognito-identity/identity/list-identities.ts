/**
 * ListIdentities: those of a pool, the disabled ones too unless they shall be hidden.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_ListIdentities.html
 * @module
 */
import { pageOf } from '../../aws-json/page.ts'
import { boolean, required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { checksOf } from '../checks.ts'
import { findPool, poolPermission } from '../identity-pool/find-pool.ts'
import { identityPoolId, maxResults, nextToken } from '../parameters.ts'
import { invalidNextToken } from '../refuse-at.ts'
import { renderIdentity } from './own-identity.ts'

export const listIdentities = signedOperation({
  input: structure({
    IdentityPoolId: required(identityPoolId),
    MaxResults: required(maxResults),
    NextToken: nextToken,
    HideDisabled: boolean(),
  }),
  checks: checksOf('identity-pool', 'pool-input'),
  permissions: poolPermission('cognito-identity:ListIdentities'),
  run: (call) => {
    const { input, pass } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const identities = Object.values(asked.pool.identities).filter(
      ({ disabled }) => !(input.HideDisabled && disabled),
    )
    const page = pageOf(identities, ({ id }) => id, input.MaxResults, input.NextToken)
    if (!page) return invalidNextToken(call)
    pass('pool-input')
    return {
      ok: true,
      result: {
        IdentityPoolId: asked.pool.id,
        Identities: page.items.map(renderIdentity),
        NextToken: page.nextToken,
      },
    }
  },
})
