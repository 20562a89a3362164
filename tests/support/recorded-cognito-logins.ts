/** The tokens that go into `Logins` where a case from a public thread is played. @module */
import {
  openIdTokenLifetime,
  signOpenIdToken,
} from '../../src/federation/cognito-identity/openid-token/sign-openid-token.ts'
import { issueToken } from '../../src/federation/idp/issue-token.ts'
import type { World } from '../../src/federation/world.ts'
import { cognito, type Logins } from './recorded-cognito-side.ts'

/** Who signs in where. */
interface SignedIn {
  readonly world: World
  readonly identityPoolId: string
  readonly identityId: string
  readonly logins: Logins
  /** Entries of `amr` that a developer vouches for. */
  readonly developerMethods: readonly string[]
}

/** A token for each login; `undefined` for a guest. */
export async function loginTokens(
  signedIn: SignedIn,
): Promise<Readonly<Record<string, string>> | undefined> {
  const { world, logins } = signedIn
  const tokens = await Promise.all(
    Object.entries(logins).map(async ([name, given]) => [
      name,
      typeof given === 'string'
        ? given
        : name === cognito
          ? await developerToken(signedIn)
          : await providerToken(world, name, given === true ? {} : given),
    ]),
  )
  return tokens.length === 0 ? undefined : Object.fromEntries(tokens)
}

const developerToken = ({
  world,
  identityPoolId,
  identityId,
  developerMethods,
}: SignedIn): Promise<string> =>
  signOpenIdToken(world.now, {
    identityPoolId,
    identityId,
    amr: developerMethods,
    lifetime: openIdTokenLifetime,
  })

async function providerToken(
  world: World,
  name: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const issuer = Object.keys(world.identityProviders).find((each) => each.endsWith(name))
  // A user pool's access token has no audience.
  const audience = claims['token_use'] === 'access' ? { aud: null } : {}
  const order = { claims: { sub: 'subject', ...audience, ...claims } }
  const token = await issueToken(world, issuer ?? name, order)
  if (!token.ok) throw new Error(token.refusal.message)
  return token.value
}
