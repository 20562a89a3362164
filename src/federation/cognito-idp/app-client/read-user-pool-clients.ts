/**
 * DescribeUserPoolClient and ListUserPoolClients.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html
 * @module
 */
import { integer, required, structure } from '../../aws-json/shape.ts'
import { check } from '../checks.ts'
import { page } from '../page.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { clientId, pageToken, userPoolId } from '../shapes.ts'
import { clientOfPool } from './find-client.ts'
import { renderClient } from './render-client.ts'

export const describeUserPoolClient = poolOperation({
  action: 'DescribeUserPoolClient',
  input: structure({ UserPoolId: required(userPoolId), ClientId: required(clientId) }),
  checks: ['app-client'],
  run: (call, pool) => {
    const client = check(call, 'app-client', clientOfPool(pool, call.input.ClientId))
    return client.ok
      ? { ok: true, result: { UserPoolClient: renderClient(pool, client.value) } }
      : client
  },
})

export const listUserPoolClients = poolOperation({
  action: 'ListUserPoolClients',
  input: structure({
    UserPoolId: required(userPoolId),
    MaxResults: integer([1, 60]),
    NextToken: pageToken,
  }),
  run: ({ input }, pool) => {
    const clients = Object.values(pool.clients)
    const found = page(clients, ({ id }) => id, input.MaxResults, input.NextToken)
    if (!found.ok) return found
    const { items, nextToken } = found.value
    return {
      ok: true,
      result: {
        UserPoolClients: items.map(({ id, name }) => ({
          ClientId: id,
          UserPoolId: pool.id,
          ClientName: name,
        })),
        NextToken: nextToken,
      },
    }
  },
})
