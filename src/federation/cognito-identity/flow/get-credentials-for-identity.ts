/**
 * GetCredentialsForIdentity: the enhanced flow. The app never names a role: Cognito chooses one, makes
 * its token and asks STS itself.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure, text } from '../../aws-json/shape.ts'
import { identityTokenOf } from '../openid-token/identity-token.ts'
import { identityId, logins } from '../parameters.ts'
import { invalidConfiguration } from '../refusals.ts'
import { assumeRole } from '../role/assume-role.ts'
import { chooseRole } from '../role/choose-role.ts'
import { identityCheck, proofChecks, proveIdentity } from './prove-identity.ts'

export const getCredentialsForIdentity = publicOperation({
  input: structure({
    IdentityId: required(identityId),
    Logins: logins,
    CustomRoleArn: text({ length: [20, 2048] }),
  }),
  checks: [
    identityCheck,
    ...proofChecks,
    { id: 'role', title: 'The pool has a role for this identity', fact: 'identity-role-choice' },
    { id: 'sts', title: 'STS gives the role to Cognito’s token', fact: 'identity-enhanced-flow' },
  ],
  run: async (call) => {
    const proven = await proveIdentity(call)
    if (!proven.outcome.ok)
      return { ok: false, refusal: proven.outcome.refusal, world: proven.world }
    const { pool, identityId, proofs } = proven.outcome.value

    const role = await chooseRole(pool, proofs, call.input.CustomRoleArn)
    if (!role.ok) {
      call.fail('role', { note: role.refusal.message })
      return { ok: false, refusal: role.refusal, world: proven.world }
    }
    const { roleArn, because } = role.value
    call.pass('role', { actual: roleArn, note: because })

    const assumed = await assumeRole(
      proven.world,
      {
        region: pool.id.split(':')[0] ?? call.region,
        roleArn,
        token: await identityTokenOf(call.world.now, pool, identityId, proofs),
        isGuest: proofs.length === 0,
      },
      call.send,
    )
    const { world, credentials, answer } = assumed
    if (!credentials) {
      call.fail('sts', { actual: answer, note: 'Cognito does not pass on what STS says.' })
      return { ok: false, refusal: invalidConfiguration, world }
    }
    call.pass('sts', { actual: answer })
    return { ok: true, world, result: { IdentityId: identityId, Credentials: credentials } }
  },
})
