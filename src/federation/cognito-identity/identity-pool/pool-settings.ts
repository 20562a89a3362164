/** What CreateIdentityPool and UpdateIdentityPool set alike: who may sign people in, and guests. @module */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import { boolean, required, type StructureOf } from '../../aws-json/shape.ts'
import { parseArn } from '../../iam/arn.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { identityPoolName, providers, tags } from '../parameters.ts'
import { invalidParameter, resourceConflict } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'

/** The members of both inputs. */
export const poolSettings = {
  IdentityPoolName: required(identityPoolName),
  AllowUnauthenticatedIdentities: required(boolean()),
  AllowClassicFlow: boolean(),
  ...providers,
  IdentityPoolTags: tags,
} as const

type Settings = StructureOf<typeof poolSettings>

/** What both set anew, whatever was there before. */
export type NewSettings = Pick<
  IdentityPool,
  | 'name'
  | 'allowUnauthenticatedIdentities'
  | 'allowClassicFlow'
  | 'supportedLoginProviders'
  | 'openIdConnectProviderArns'
  | 'cognitoIdentityProviders'
  | 'samlProviderArns'
>

/** The settings of the input; a parameter that is absent gets its default. */
export const newSettings = (input: Settings): NewSettings => ({
  name: input.IdentityPoolName,
  allowUnauthenticatedIdentities: input.AllowUnauthenticatedIdentities,
  ...(input.AllowClassicFlow === undefined ? {} : { allowClassicFlow: input.AllowClassicFlow }),
  supportedLoginProviders: input.SupportedLoginProviders ?? {},
  openIdConnectProviderArns: input.OpenIdConnectProviderARNs ?? [],
  cognitoIdentityProviders: (input.CognitoIdentityProviders ?? []).map(
    ({ ProviderName = '', ClientId = '', ServerSideTokenCheck }) => ({
      providerName: ProviderName,
      clientId: ClientId,
      ...(ServerSideTokenCheck === undefined ? {} : { serverSideTokenCheck: ServerSideTokenCheck }),
    }),
  ),
  samlProviderArns: input.SamlProviderARNs ?? [],
})

/**
 * What is wrong with providers beyond their form; whether they exist is not asked. Of the texts only
 * the one about user pools is known, and that two equal ones are a conflict is assumed.
 */
export function settingsRefusal(
  call: SignedJsonCall<unknown>,
  settings: NewSettings,
): JsonRefusal | undefined {
  const problem = providerProblem(settings)
  if (problem !== undefined) return refuseAt(call, 'pool-input', invalidParameter(problem))
  const twice = firstTwice([
    ...settings.cognitoIdentityProviders.map((each) => `${each.providerName}:${each.clientId}`),
    ...settings.openIdConnectProviderArns,
    ...settings.samlProviderArns,
  ])
  return twice === undefined
    ? undefined
    : refuseAt(
        call,
        'pool-input',
        resourceConflict(`The provider '${twice}' is in the identity pool already.`),
      )
}

function providerProblem(settings: NewSettings): string | undefined {
  const { cognitoIdentityProviders, openIdConnectProviderArns, samlProviderArns } = settings
  const unknown = Object.keys(settings.supportedLoginProviders).find(
    (each) => !publicProviders.includes(each),
  )
  if (unknown !== undefined) return `Invalid login provider: '${unknown}'.`
  if (
    cognitoIdentityProviders.some(
      ({ providerName, clientId }) => !clientId || !userPool.test(providerName),
    )
  )
    return 'Invalid Cognito Identity Provider'
  const notOpenId = openIdConnectProviderArns.find((arn) => !isProvider(arn, 'oidc-provider/'))
  if (notOpenId !== undefined) return `Invalid OpenID Connect provider ARN: '${notOpenId}'.`
  const notSaml = samlProviderArns.find((arn) => !isProvider(arn, 'saml-provider/'))
  return notSaml === undefined ? undefined : `Invalid SAML provider ARN: '${notSaml}'.`
}

/** The keys that `SupportedLoginProviders` may have; the last two closed down. */
const publicProviders: readonly string[] = [
  'accounts.google.com',
  'graph.facebook.com',
  'www.amazon.com',
  'appleid.apple.com',
  'api.twitter.com',
  'www.digits.com',
]

const userPool = /^cognito-idp\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\/[\w-]+_[0-9a-zA-Z]+$/

function isProvider(text: string, kind: string): boolean {
  const arn = parseArn(text)
  return arn?.service === 'iam' && arn.resource.startsWith(kind)
}

const firstTwice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) < index)
