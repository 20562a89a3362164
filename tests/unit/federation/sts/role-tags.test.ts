/** A trust policy can compare the token's tags with the role's own. */
import { expect, test } from 'vitest'
import { signJwt } from '../../../../src/federation/jose/sign-jwt.ts'
import { otherKeys, otherKid } from '../../../../src/scenarios/demo-keys.ts'
import { assume, now, providerAt, worldTrusting } from '../../../support/provider-account.ts'
import { accountId } from '../../../support/simulated-provider.ts'

const issuer = 'https://login.example.com'
const key = otherKeys[otherKid]
if (!key) throw new Error('the provider has no key')

test.for([
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: policy variables.
  ['${aws:ResourceTag/Team}', 'photos', 200],
  ['${iam:ResourceTag/Team}', 'photos', 200],
  ['${iam:ResourceTag/Team}', 'video', 403],
  ['${iam:ResourceTag/Unit}', 'photos', 403],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: policy variables.
] as const)(
  '%s in the policy of a role of photos, for a token of %s',
  async ([wanted, team, status]) => {
    const world = worldTrusting({
      provider: providerAt(issuer),
      clientIds: ['app'],
      condition: { StringEquals: { 'aws:RequestTag/Team': wanted } },
      actions: ['sts:TagSession'],
    })
    const account = world.accounts[accountId]
    const role = account?.roles['demo']
    if (!account || !role) throw new Error('there is no role')
    const roles = { demo: { ...role, tags: { Team: 'photos' } } }
    const tags = { principal_tags: { Team: [team] } }
    const token = await signJwt(
      { alg: key.algorithm, kid: otherKid },
      {
        iss: issuer,
        sub: 'ana',
        aud: 'app',
        iat: now,
        exp: now + 600,
        'https://aws.amazon.com/tags': tags,
      },
      key,
    )
    const tagged = { ...world, accounts: { [accountId]: { ...account, roles } } }
    expect((await assume(tagged, token)).status).toBe(status)
  },
)
