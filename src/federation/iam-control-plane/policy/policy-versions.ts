/**
 * The versions of a managed policy: one of them, the default, is what counts.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html
 * @module
 */
import { isoDate } from '../../encoding/http-date.ts'
import { percentEncode } from '../../encoding/percent.ts'
import type { XmlNode } from '../../encoding/xml.ts'
import type { ManagedPolicy, PolicyVersion } from '../../iam/account.ts'
import { entryOf } from '../../lookup.ts'
import { without } from '../../record.ts'

/** "A managed policy can have up to five versions." */
export const mostVersions = 5

export interface NamedVersion extends PolicyVersion {
  /** `v1`. */
  readonly id: string
  readonly isDefault: boolean
}

/** The id of the version that counts. */
export const defaultVersionId = ({ defaultVersion = 'v1' }: ManagedPolicy): string => defaultVersion

/** All versions, the default first. */
export const versionsOf = (policy: ManagedPolicy): readonly NamedVersion[] => [
  { ...defaultOf(policy), id: defaultVersionId(policy), isDefault: true },
  ...Object.entries(policy.otherVersions ?? {}).map(([id, version]) => ({
    ...version,
    id,
    isDefault: false,
  })),
]

/** When the latest of them was made, in seconds since the Unix epoch. */
export const updatedAt = (policy: ManagedPolicy): number =>
  Math.max(...versionsOf(policy).map(({ createdAt }) => createdAt))

const defaultOf = (policy: ManagedPolicy): PolicyVersion => ({
  document: policy.document,
  createdAt: policy.defaultCreatedAt ?? policy.createdAt ?? 0,
})

/** The policy with one version more, and its id: numbers are not used again. */
export function withVersion<Policy extends ManagedPolicy>(
  policy: Policy,
  version: PolicyVersion,
): { readonly policy: Policy; readonly id: string } {
  const versionsMade = (policy.versionsMade ?? 1) + 1
  const id = `v${versionsMade}`
  const otherVersions = { ...policy.otherVersions, [id]: version }
  return { policy: { ...policy, versionsMade, otherVersions }, id }
}

/** The policy with another default; the same where the version is the default, or none of its own. */
export function withDefault<Policy extends ManagedPolicy>(policy: Policy, id: string): Policy {
  const next = entryOf(policy.otherVersions ?? {}, id)
  if (!next) return policy
  return {
    ...policy,
    document: next.document,
    defaultCreatedAt: next.createdAt,
    defaultVersion: id,
    otherVersions: {
      ...without(policy.otherVersions ?? {}, id),
      [defaultVersionId(policy)]: defaultOf(policy),
    },
  }
}

/** The policy without a version that is not the default. */
export const withoutVersion = <Policy extends ManagedPolicy>(
  policy: Policy,
  id: string,
): Policy => ({ ...policy, otherVersions: without(policy.otherVersions ?? {}, id) })

/** The members of `PolicyVersion`; only the answer about one version has its document. */
export const versionMembers = (
  { document, id, isDefault, createdAt }: NamedVersion,
  withDocument: boolean,
): readonly XmlNode[] => [
  ...(withDocument ? [['Document', percentEncode(document)] as const] : []),
  ['VersionId', id],
  ['IsDefaultVersion', String(isDefault)],
  ['CreateDate', isoDate(createdAt)],
]
