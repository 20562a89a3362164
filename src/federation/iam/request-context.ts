/**
 * What a request carries beside action and resource: the condition context keys.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * @module
 */

/**
 * Keys spelled as AWS spells them; compared without regard to case. A string is a single-valued key,
 * an array a multivalued one. An absent key is an absent member.
 */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>

/**
 * The value of a key, `undefined` when the request does not carry it. Key names are not
 * case-sensitive [IAM-UG reference_policies_variables, "Important"]. A multivalued key without a
 * value counts as absent: there is nothing to compare.
 */
export function contextValue(
  context: RequestContext,
  key: string,
): string | readonly string[] | undefined {
  const wanted = key.toLowerCase()
  const name = Object.keys(context).find((each) => each.toLowerCase() === wanted)
  const found = name === undefined ? undefined : context[name]
  return found !== undefined && typeof found !== 'string' && found.length === 0 ? undefined : found
}

/**
 * Another key of the request that carries the same claim or tag under another prefix, such as
 * `cognito-identity.amazonaws.com:amr` for `cognito-identity.amazon.com:amr`, for a bare `amr`, or
 * `aws:RequestTag/team` for `aws:PrincipalTag/team`: what a person with a wrong prefix wants to see.
 * `undefined` when there is none.
 */
export function keyOfSameClaim(context: RequestContext, key: string): string | undefined {
  const wanted = lastPart(key)
  return Object.keys(context).find(
    (other) => lastPart(other) === wanted && other.toLowerCase() !== key.toLowerCase(),
  )
}

/** Whether the request carries this text as the value of any key. */
export const isValueOfSomeKey = (context: RequestContext, text: string): boolean =>
  text !== '' && Object.values(context).some((value) => [value].flat().includes(text))

const lastPart = (key: string): string => key.replace(/^.*[:/]/s, '').toLowerCase()
