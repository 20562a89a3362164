/**
 * ListIdentityPools: those of the account in the region.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_ListIdentityPools.html
 * @module
 */
import { pageOf } from '../../aws-json/page.ts'
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { checksOf } from '../checks.ts'
import { maxResults, nextToken } from '../parameters.ts'
import { invalidNextToken } from '../refuse-at.ts'
import { anyPoolPermission, ownPools } from './find-pool.ts'

export const listIdentityPools = signedOperation({
  input: structure({ MaxResults: required(maxResults), NextToken: nextToken }),
  checks: checksOf('pool-input'),
  permissions: anyPoolPermission('cognito-identity:ListIdentityPools'),
  run: (call) => {
    const { input, pass } = call
    const page = pageOf(ownPools(call), ({ id }) => id, input.MaxResults, input.NextToken)
    if (!page) return invalidNextToken(call)
    pass('pool-input')
    return {
      ok: true,
      result: {
        IdentityPools: page.items.map(({ id, name }) => ({
          IdentityPoolId: id,
          IdentityPoolName: name,
        })),
        NextToken: page.nextToken,
      },
    }
  },
})
