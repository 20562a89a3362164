/** A token of every provider that the simulation knows, issued as the provider would. @module */
import { issueToken } from '../../federation/idp/issue-token.ts'
import { type PresetName, providerPresets } from '../../federation/idp/providers/presets.ts'
import { findProvider } from '../../federation/sts/web-identity-token/provider.ts'
import type { World } from '../../federation/world.ts'
import { googleKeys, googleKid } from '../../scenarios/demo-keys.ts'
import { type TokenRow, tokenRow } from './token-row.ts'

/** An issuer of each; where a provider has only one, it is that. `openid` is no provider of its own. */
const issuers: Readonly<Record<Exclude<PresetName, 'openid'>, string>> = {
  google: 'https://accounts.google.com',
  apple: 'https://appleid.apple.com',
  facebook: 'https://graph.facebook.com',
  'facebook-limited-login': 'https://www.facebook.com',
  'login-with-amazon': 'https://www.amazon.com',
  auth0: 'https://lumen.eu.auth0.com/',
  'entra-id': 'https://sts.windows.net/8c0ffee0-1111-4222-8333-444455556666/',
  'github-actions': 'https://token.actions.githubusercontent.com',
  gitlab: 'https://gitlab.com',
  bitbucket: 'https://api.bitbucket.org/2.0/workspaces/lumen/pipelines-config/identity/oidc',
  circleci: 'https://oidc.circleci.com/org/8c0ffee0-1111-4222-8333-444455556666',
  buildkite: 'https://agent.buildkite.com',
  'hcp-terraform': 'https://app.terraform.io',
  'oracle-cloud': 'https://idcs-8c0ffee0.identity.oraclecloud.com',
  eks: 'https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF',
}

/** 2026-11-22T12:00:00Z. */
const now = 1_795_348_800

/**
 * One row for each provider, in the order of the list above.
 *
 * @throws {Error} A provider issues none: a defect.
 */
export async function providerTokens(): Promise<readonly TokenRow[]> {
  const presets = Object.entries(issuers) as [keyof typeof issuers, string][]
  return Promise.all(presets.map(([preset, issuer]) => rowOf(preset, issuer)))
}

async function rowOf(preset: PresetName, issuer: string): Promise<TokenRow> {
  const provider = providerPresets[preset](issuer, {
    clients: preset in peopleSignIn ? { lumen: { name: 'Lumen', redirectUris: [] } } : {},
    users: { 'ana.k': { name: 'Ana', email: 'ana@example.com' } },
    keys: googleKeys,
    signingKey: googleKid,
  })
  const world: World = {
    now,
    seed: 'token table',
    turn: 1,
    identityProviders: { [provider.issuer]: provider },
    accounts: {},
    buckets: {},
  }
  const issued = await issueToken(world, provider.issuer)
  if (!issued.ok) throw new Error(`${provider.name}: ${issued.refusal.message}`)
  const row = tokenRow({ maker: provider.name, name: 'ID token', token: issued.value })
  const builtIn = findProvider(undefined, provider.issuer)
  if (row.issuer === undefined) {
    const host = provider.issuer.replace('https://', '')
    const takenBy = [`STS, with \`ProviderId\` \`${host}\``, `an identity pool, under \`${host}\``]
    return { ...row, name: 'Access token', takenBy }
  }
  const asked = builtIn.ok
    ? `STS: built in as \`${builtIn.value.principal}\``
    : 'STS, once IAM has a provider of this URL'
  const people = preset in peopleSignIn ? ['an identity pool'] : []
  return { ...row, takenBy: [asked, ...people] }
}

/** Where people sign in to apps; all others vouch for jobs, pods and machines. */
const peopleSignIn: Readonly<Partial<Record<PresetName, true>>> = {
  google: true,
  apple: true,
  facebook: true,
  'facebook-limited-login': true,
  'login-with-amazon': true,
  auth0: true,
  'entra-id': true,
}
