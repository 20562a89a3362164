/**
 * Tags of roles, policies and providers.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
 * @module
 */
import { memberList, type QueryParameters } from '../encoding/aws-query.ts'
import type { XmlNode } from '../encoding/xml.ts'
import type { Tags } from '../iam/account.ts'
import type { RequestContext } from '../iam/request-context.ts'
import type { IamRefusal } from './operation.ts'
import { mostTags } from './parameter.ts'
import { invalidInput, limitExceeded } from './refusals.ts'

interface RawTag {
  readonly key: string | undefined
  readonly value: string | undefined
}

/** `Tags.member.1.Key` and `Tags.member.1.Value`, and so on, complete or not. */
export function rawTags(parameters: QueryParameters): readonly RawTag[] {
  const tags: RawTag[] = []
  for (let index = 1; ; index++) {
    const key = parameters.get(`Tags.member.${index}.Key`)
    const value = parameters.get(`Tags.member.${index}.Value`)
    if (key === undefined && value === undefined) return tags
    tags.push({ key, value })
  }
}

/** Keys of roles and providers differ by more than case; those of policies may differ by it alone. */
export type TagKeyCase = 'ignored' | 'kept'

type TagOutcome =
  | { readonly ok: true; readonly tags: Tags }
  | { readonly ok: false; readonly refusal: IamRefusal }

/** What a resource has when the call's tags are added: values are replaced, new keys come behind. */
export function withTags(
  given: Tags,
  parameters: QueryParameters,
  keyCase: TagKeyCase,
): TagOutcome {
  const added = rawTags(parameters).map(({ key, value }) => [key ?? '', value ?? ''] as const)
  const same = keyCase === 'ignored' ? (key: string) => key.toLowerCase() : (key: string) => key
  if (new Set(added.map(([key]) => same(key))).size < added.length)
    return invalidInput(
      keyCase === 'ignored'
        ? 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
        : 'Duplicate tag keys found.',
    )
  const tags = new Map(Object.entries(given))
  for (const [key, value] of added) {
    const old = [...tags.keys()].find((each) => same(each) === same(key))
    tags.set(old ?? key, value)
  }
  if (tags.size > mostTags)
    return limitExceeded('The number of tags has reached the maximum limit.')
  return { ok: true, tags: Object.fromEntries(tags) }
}

/** What is left when the keys of the call are taken away; unknown keys do no harm. */
export function withoutTags(given: Tags, parameters: QueryParameters, keyCase: TagKeyCase): Tags {
  const same = keyCase === 'ignored' ? (key: string) => key.toLowerCase() : (key: string) => key
  const gone = new Set(memberList(parameters, 'TagKeys').map(same))
  return Object.fromEntries(Object.entries(given).filter(([key]) => !gone.has(same(key))))
}

/** `<Tags><member><Key>…`, by key. */
export const tagMembers = (tags: Tags | undefined): readonly XmlNode[] =>
  tagEntries(tags).map(tagMember)

/** The tags by key, as lists have them. */
export const tagEntries = (tags: Tags | undefined): readonly (readonly [string, string])[] =>
  Object.entries(tags ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1))

export const tagMember = ([key, value]: readonly [string, string]): XmlNode => [
  'member',
  [
    ['Key', key],
    ['Value', value],
  ],
]

/** What policies can ask of the tags that a resource has. */
export const resourceTagKeys = (tags: Tags | undefined): RequestContext =>
  Object.fromEntries(
    Object.entries(tags ?? {}).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  )

/** What policies can ask of the tags that a call brings or takes away. */
export function requestTagKeys(parameters: QueryParameters): RequestContext {
  const brought = rawTags(parameters).map(({ key, value }) => [key ?? '', value ?? ''] as const)
  const keys = [...brought.map(([key]) => key), ...memberList(parameters, 'TagKeys')]
  return {
    ...Object.fromEntries(brought.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    ...(keys.length === 0 ? {} : { 'aws:TagKeys': keys }),
  }
}
