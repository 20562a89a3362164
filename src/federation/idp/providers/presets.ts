/**
 * The providers that scenarios and the lab choose by name. Adding one is a file of data beside this
 * one and a line here.
 *
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import { apple } from './apple.ts'
import { auth0 } from './auth0.ts'
import { bitbucket } from './bitbucket.ts'
import { buildkite } from './buildkite.ts'
import { circleci } from './circleci.ts'
import { eks } from './eks.ts'
import { entraId } from './entra-id.ts'
import { facebook } from './facebook.ts'
import { facebookLimitedLogin } from './facebook-limited-login.ts'
import { githubActions } from './github-actions.ts'
import { gitlab } from './gitlab.ts'
import { google } from './google.ts'
import { hcpTerraform } from './hcp-terraform.ts'
import { loginWithAmazon } from './login-with-amazon.ts'
import { openIdProvider, type ProviderParts } from './openid.ts'
import { oracleCloud } from './oracle-cloud.ts'

/** Where a provider has only one issuer, whatever is said makes that one. */
export type ProviderBuilder = (issuer: string, parts: ProviderParts) => IdentityProvider

const builders = {
  apple: (_issuer, parts) => apple(parts),
  auth0,
  bitbucket,
  buildkite,
  circleci,
  eks,
  'entra-id': entraId,
  facebook: (_issuer, parts) => facebook(parts),
  'facebook-limited-login': (_issuer, parts) => facebookLimitedLogin(parts),
  'github-actions': githubActions,
  gitlab,
  google: (_issuer, parts) => google(parts),
  'hcp-terraform': hcpTerraform,
  'login-with-amazon': (_issuer, parts) => loginWithAmazon(parts),
  openid: openIdProvider,
  'oracle-cloud': oracleCloud,
} as const satisfies Readonly<Record<string, ProviderBuilder>>

export type PresetName = keyof typeof builders

export const providerPresets: Readonly<Record<PresetName, ProviderBuilder>> = builders

export const presetNames = Object.keys(builders) as PresetName[]

/** How issuers are recognised; the first that fits counts. */
const issuers: readonly (readonly [issuer: RegExp, preset: PresetName])[] = [
  [/^https:\/\/accounts\.google\.com$/, 'google'],
  [/^https:\/\/graph\.facebook\.com$/, 'facebook'],
  [/^https:\/\/www\.facebook\.com$/, 'facebook-limited-login'],
  [/^https:\/\/www\.amazon\.com$/, 'login-with-amazon'],
  [/^https:\/\/appleid\.apple\.com$/, 'apple'],
  [
    /^https:\/\/token\.actions\.(githubusercontent\.com(\/[^/]+)?|[^./]+\.ghe\.com)$/,
    'github-actions',
  ],
  [/^https:\/\/[^/]+\/_services\/token$/, 'github-actions'],
  [/^https:\/\/oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\/id\/[0-9A-Z]{32}$/, 'eks'],
  [/^https:\/\/gitlab\.com$/, 'gitlab'],
  [/^https:\/\/app\.terraform\.io$/, 'hcp-terraform'],
  [/^https:\/\/api\.bitbucket\.org\/2\.0\/workspaces\//, 'bitbucket'],
  [/^https:\/\/oidc\.circleci\.com\/org\/[^/]+$/, 'circleci'],
  [/^https:\/\/agent\.buildkite\.com$/, 'buildkite'],
  [/^https:\/\/sts\.windows\.net\/[^/]+\/$/, 'entra-id'],
  [/^https:\/\/login\.microsoftonline\.com\/[^/]+\/v2\.0$/, 'entra-id'],
  [/^https:\/\/[^/]+\.auth0\.com\/$/, 'auth0'],
  [/^https:\/\/[^/]+\.identity\.oraclecloud\.com(:443)?$/, 'oracle-cloud'],
]

/** Which provider issues under this URL; `openid` where it is none of the known ones. */
export const presetOf = (issuer: string): PresetName =>
  issuers.find(([pattern]) => pattern.test(issuer))?.[1] ?? 'openid'
