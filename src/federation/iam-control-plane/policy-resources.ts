/**
 * Whether IAM takes the ARNs that a permissions policy names as resources: it knows partitions and
 * services, and what some services' ARNs are like.
 *
 * Texts: moto's and LocalStack's validators, whose contributors recorded them; those for partition and
 * vendor stand in public transcripts too, of PutRolePolicy in China and of `arn:aws:*:*:*:*`.
 *
 * @module
 */
import type { PolicyDocument } from '../iam/policy-document.ts'

/** IAM's text for the first resource that it does not take; `undefined` when it takes all. */
export const unacceptableResource = (
  { statements }: PolicyDocument,
  partition: string,
): string | undefined =>
  statements
    .flatMap(({ resource }) => resource?.values ?? [])
    .flatMap(({ value }) => resourceProblem(value, partition) ?? [])
    .at(0)

/** What is wrong with a resource; a text without a colon is none, which the policy's grammar says. */
export function resourceProblem(value: string, accountPartition: string): string | undefined {
  const [, partition, vendor, region, account, ...rest] = value.split(':')
  if (partition === undefined) return undefined
  if (partition !== '*' && partition !== accountPartition) {
    const alone = vendor === '' && region === undefined ? '*' : vendor
    const last = rest.length > 0 ? rest.join(':') : undefined
    const filled = [alone, region, account, last].map((component) => component ?? '*').join(':')
    return `Partition "${partition}" is not valid for resource "arn:${partition}:${filled}".`
  }
  if (vendor === undefined || /[*?]/.test(vendor))
    return 'Resource vendor must be fully qualified and cannot contain regexes.'
  const path = rest.join(':')
  if (vendor === 's3' && region !== '' && !path.startsWith('accesspoint/'))
    return `Resource ${value} can not contain region information.`
  if (vendor === 'iam' && region !== '')
    return `IAM resource ${value} cannot contain region information.`
  if (vendor === '' || ((vendor === 's3' || vendor === 'iam') && rest.length === 0))
    return 'The policy failed legacy parsing'
  return vendor === 'iam' && !isIamPath(path)
    ? `IAM resource path must either be "*", root, or start with ${iamPaths.join(', ')}.`
    : undefined
}

const iamPaths = [
  'user/',
  'federated-user/',
  'role/',
  'group/',
  'instance-profile/',
  'mfa/',
  'server-certificate/',
  'policy/',
  'sms-mfa/',
  'saml-provider/',
  'oidc-provider/',
  'report/',
  'access-report/',
] as const

const isIamPath = (path: string): boolean =>
  path === '*' || path === 'root' || iamPaths.some((begins) => path.startsWith(begins))
