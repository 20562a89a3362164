/** Parameters that several operations have, with the constraints of the service model. @module */
import { boolean, integer, list, map, structure, text } from '../aws-json/shape.ts'

const regionAndUuid = text({
  pattern: ['[\\w-]+:[0-9a-f-]+', /^[\w-]+:[0-9a-f-]+$/],
  length: [1, 55],
})

export const identityPoolId = regionAndUuid

export const identityId = regionAndUuid

export const identityPoolName = text({
  pattern: ['[\\w\\s+=,.@-]+', /^[\w\s+=,.@-]+$/],
  length: [1, 128],
})

export const identityProviderName = text({ length: [1, 128] })

export const developerProviderName = text({
  pattern: ['[\\w._-]+', /^[\w.-]+$/],
  length: [1, 128],
})

export const developerUserIdentifier = text({ length: [1, 1024] })

export const arn = text({ length: [20, 2048] })

export const tagKey = text({ length: [1, 128] })

export const tags = map(tagKey, text({ length: [0, 256] }))

/** Claim names, or values, by tag key. */
export const principalTags = map(text({ length: [1, 128] }), text({ length: [1, 256] }), [0, 50])

/** What may sign people in, as CreateIdentityPool and UpdateIdentityPool have it. */
export const providers = {
  SupportedLoginProviders: map(
    identityProviderName,
    text({ pattern: ['[\\w.;_/-]+', /^[\w.;/-]+$/], length: [1, 128] }),
    [0, 10],
  ),
  DeveloperProviderName: developerProviderName,
  OpenIdConnectProviderARNs: list(arn),
  CognitoIdentityProviders: list(
    structure({
      ProviderName: text({ pattern: ['[\\w._:/-]+', /^[\w.:/-]+$/], length: [1, 128] }),
      ClientId: text({ pattern: ['[\\w_]+', /^\w+$/], length: [1, 128] }),
      ServerSideTokenCheck: boolean(),
    }),
  ),
  SamlProviderARNs: list(arn),
} as const

/** Tokens by login provider; a developer’s users by the developer provider. */
export const logins = map(
  identityProviderName,
  text({ sensitive: true, length: [1, 50_000] }),
  [0, 10],
)

export const loginsToRemove = list(identityProviderName)

/** Items of a page. */
export const maxResults = integer([1, 60])

export const nextToken = text({ pattern: ['[\\S]+', /^\S+$/], length: [1, 65_535] })
