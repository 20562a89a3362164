/**
 * CreateUserPoolClient.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @module
 */
import { boolean, required, structure, text } from '../../aws-json/shape.ts'
import { check } from '../checks.ts'
import { drawClientId, drawClientSecret } from '../draw.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { invalidParameter } from '../refusals.ts'
import { resourceName, userPoolId } from '../shapes.ts'
import { clientOf, settingMembers } from './client-settings.ts'
import { withClient } from './find-client.ts'
import { renderClient } from './render-client.ts'

export const createUserPoolClient = poolOperation({
  action: 'CreateUserPoolClient',
  input: structure({
    ...settingMembers,
    UserPoolId: required(userPoolId),
    ClientName: required(resourceName),
    GenerateSecret: boolean(),
    ClientSecret: text({
      pattern: ['[\\w+]+', /^[\w+]+$/],
      length: [24, 64],
      sensitive: true,
    }),
  }),
  checks: ['settings'],
  run: (call, pool) => {
    const { world, input } = call
    if (input.GenerateSecret && input.ClientSecret !== undefined)
      // The rule is the API reference's, the text is ours.
      return check(
        call,
        'settings',
        invalidParameter('GenerateSecret and ClientSecret cannot be used together.'),
      )
    const secret = input.GenerateSecret ? drawClientSecret(world) : input.ClientSecret
    const standing = {
      id: drawClientId(world),
      name: input.ClientName,
      createdAt: world.now,
      ...(secret === undefined ? {} : { secret }),
    }
    const client = check(call, 'settings', clientOf(pool, standing, input, 'creating'))
    if (!client.ok) return client
    return {
      ok: true,
      world: withPool(world, withClient(pool, client.value)),
      result: { UserPoolClient: renderClient(pool, client.value) },
    }
  },
})
