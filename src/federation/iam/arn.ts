/**
 * Amazon Resource Names: `arn:partition:service:region:account:resource`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 * @module
 */

export interface Arn {
  readonly partition: string
  readonly service: string
  /** Empty where the service is global. */
  readonly region: string
  /** Twelve digits, or empty where the resource names no account (S3). */
  readonly account: string
  /** All after the fifth colon, with its own colons and slashes. */
  readonly resource: string
}

export interface RoleArn {
  readonly partition: string
  readonly account: string
  /** `/`, or `/team/`. */
  readonly path: string
  readonly name: string
}

/** Takes an ARN apart; `undefined` when the text has not the form of one. */
export function parseArn(text: string): Arn | undefined {
  const components = arnComponents(text)
  const [prefix, partition, service, region, account, resource] = components
  if (prefix !== 'arn' || !partition || !service || !resource) return undefined
  return { partition, service, region: region ?? '', account: account ?? '', resource }
}

/** The inverse of `parseArn`. */
export const formatArn = ({ partition, service, region, account, resource }: Arn): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`

/** Splits at the first five colons; fewer components when there are fewer colons. */
export function arnComponents(text: string): readonly string[] {
  const parts = text.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

/**
 * Whether STS takes a `RoleArn` for an ARN at all; otherwise it answers `<value> is invalid`
 * (`nothing-valid-in-here`, `arn:a:a::aaaaaaaaaa:`). Length and characters are checked before.
 */
export const isValidArn = (text: string): boolean => parseArn(text) !== undefined

/** Account, path and name of a role's ARN; `undefined` when it is not the ARN of a role. */
export function parseRoleArn(text: string): RoleArn | undefined {
  const arn = parseArn(text)
  if (arn?.service !== 'iam' || arn.region !== '' || !/^\d{12}$/.test(arn.account)) return undefined
  const [, path, name] = /^role(\/(?:.*\/)?)([^/]+)$/s.exec(arn.resource) ?? []
  if (path === undefined || name === undefined) return undefined
  return { partition: arn.partition, account: arn.account, path, name }
}

/** The inverse of `parseRoleArn`. */
export const formatRoleArn = ({ partition, account, path, name }: RoleArn): string =>
  `arn:${partition}:iam::${account}:role${path}${name}`

/** Host and path of an IAM OIDC provider's ARN; `undefined` when it is another ARN, or none. */
export function oidcProviderUrl(text: string): string | undefined {
  const arn = parseArn(text)
  const isProvider = arn?.service === 'iam' && arn.resource.startsWith('oidc-provider/')
  return isProvider ? arn.resource.slice('oidc-provider/'.length) : undefined
}
