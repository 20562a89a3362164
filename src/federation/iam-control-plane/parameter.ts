/**
 * The parameters of IAM's operations and their constraints, as the service model has them.
 *
 * @see https://github.com/boto/botocore/blob/develop/botocore/data/iam/2010-05-08/service-2.json
 * @module
 */
import type { Constraint } from '../encoding/parameter-constraints.ts'

/** A parameter by the name that it has in the form. */
export type Parameter = { readonly name: string; readonly required?: true } & (
  | { readonly kind: 'text'; readonly constraint: Constraint }
  | { readonly kind: 'integer'; readonly range: readonly [least: number, most: number] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list'; readonly item: Constraint; readonly most?: number }
  | { readonly kind: 'tags' }
)

/** As errors name a parameter: with a small first letter. */
export const memberName = (name: string): string =>
  name.replace(/^[A-Z]/, (letter) => letter.toLowerCase())

type Rules = Omit<Constraint, 'member' | 'required'>

const text = (name: string, rules: Rules): Parameter => ({
  name,
  kind: 'text',
  constraint: { member: memberName(name), ...rules },
})

/** The same parameter of an operation that cannot do without it. */
export const required = (parameter: Parameter): Parameter => ({ ...parameter, required: true })

const names = ['[\\w+=,.@-]+', /^[\w+=,.@-]+$/] as const
const paths = ['(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)', /^(\/|\/[!-~]+\/)$/] as const
const policyPaths = ['((/[A-Za-z0-9\\.,\\+@=_-]+)*)/', /^(\/[A-Za-z0-9.,+@=_-]+)*\/$/] as const
const documents = ['[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+', /^[\t\n\r -\u00ff]+$/] as const
const tagKeys = ['[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+', /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u] as const
const tagValues = ['[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*', /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u] as const

export const roleName = text('RoleName', { length: [1, 64], pattern: names })
export const policyName = text('PolicyName', { length: [1, 128], pattern: names })
export const userName = text('UserName', { length: [1, 128], pattern: names })
export const rolePath = text('Path', { length: [1, 512], pattern: paths })
export const policyPath = text('Path', { length: [1, 512], pattern: policyPaths })
export const rolePathPrefix = text('PathPrefix', {
  length: [1, 512],
  pattern: ['\\u002F[\\u0021-\\u007F]*', /^\/[!-\u007f]*$/],
})
export const policyPathPrefix = text('PathPrefix', { length: [1, 512], pattern: policyPaths })
export const policyDocument = text('PolicyDocument', { length: [1, 131_072], pattern: documents })
export const assumeRolePolicyDocument = text('AssumeRolePolicyDocument', {
  length: [1, 131_072],
  pattern: documents,
})
export const roleDescription = text('Description', {
  length: [0, 1000],
  pattern: [
    '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*',
    /^[\t\n\r -~\u00a1-\u00ff]*$/,
  ],
})
export const policyDescription = text('Description', { length: [0, 1000] })
export const policyArn = text('PolicyArn', { length: [20, 2048] })
export const versionId = text('VersionId', {
  pattern: ['v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?', /^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$/],
})
export const setAsDefault: Parameter = { name: 'SetAsDefault', kind: 'boolean' }
export const policyScope = text('Scope', { values: ['All', 'AWS', 'Local'] })
export const policyUsage = text('PolicyUsageFilter', {
  values: ['PermissionsPolicy', 'PermissionsBoundary'],
})
export const entityFilter = text('EntityFilter', {
  values: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'],
})
export const onlyAttached: Parameter = { name: 'OnlyAttached', kind: 'boolean' }
export const maxSessionDuration: Parameter = {
  name: 'MaxSessionDuration',
  kind: 'integer',
  range: [3600, 43_200],
}

export const providerArn = text('OpenIDConnectProviderArn', { length: [20, 2048] })
export const providerUrl = text('Url', { length: [1, 255] })
export const clientId = text('ClientID', { length: [1, 255] })
export const clientIds: Parameter = {
  name: 'ClientIDList',
  kind: 'list',
  item: { member: 'clientIDList', length: [1, 255] },
}
export const thumbprints: Parameter = {
  name: 'ThumbprintList',
  kind: 'list',
  item: { member: 'thumbprintList', length: [40, 40] },
}

export const tags: Parameter = { name: 'Tags', kind: 'tags' }
/** At most so many at once, of tags and of keys of tags. */
export const mostTags = 50
export const tagKeyRules: Rules = { length: [1, 128], pattern: tagKeys }
export const tagValueRules: Rules = { length: [0, 256], pattern: tagValues }
export const tagKeyList: Parameter = {
  name: 'TagKeys',
  kind: 'list',
  most: mostTags,
  item: { member: 'tagKeys', required: true, ...tagKeyRules },
}

/** Of every operation that lists. */
export const paging: readonly Parameter[] = [
  text('Marker', { length: [1, 320], pattern: ['[\\u0020-\\u00FF]+', /^[ -\u00ff]+$/] }),
  { name: 'MaxItems', kind: 'integer', range: [1, 1000] },
]
