/**
 * Is the resource among those of a statement? ARNs compare case-sensitively and may hold wildcards
 * and, after the fifth colon, policy variables.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * @module
 */
import { arnComponents } from './arn.ts'
import { matchesArn } from './arn-pattern.ts'
import type { Located, PolicyVersion, ResourceElement } from './policy-document.ts'
import type { ResourceTrace } from './policy-trace.ts'
import {
  hasVariable,
  plainValue,
  type ResolvedValue,
  resolveVariables,
  type ValuePart,
  versionHasVariables,
} from './policy-variable.ts'
import type { RequestContext } from './request-context.ts'
import type { ResourceReason, ResourceValueReason } from './trace-reason.ts'

/** Evaluates `Resource` or `NotResource`; a request without a resource fits `*` alone. */
export function evaluateResource(
  element: ResourceElement,
  resource: string | undefined,
  context: RequestContext,
  version: PolicyVersion,
): ResourceTrace {
  const values = element.values.map((located) => valueTrace(located, resource, context, version))
  const listed = values.some(({ matches }) => matches)
  return {
    element: element.name,
    verdict: listed === (element.name === 'Resource') ? 'match' : 'no-match',
    reason: elementReason(element, listed, resource, values),
    expected: element.values.map(({ value }) => value),
    actual: resource,
    values,
    range: element.range,
  }
}

function elementReason(
  { name }: ResourceElement,
  listed: boolean,
  resource: string | undefined,
  values: readonly { readonly reason: ResourceValueReason }[],
): ResourceReason {
  if (name === 'NotResource') return listed ? 'resource-excluded' : 'resource-not-excluded'
  if (listed) return 'resource-listed'
  if (resource === undefined) return 'request-has-no-resource'
  const telling = values.find(({ reason }) => reason !== 'resource-not-listed')
  return telling?.reason ?? 'resource-not-listed'
}

function valueTrace(
  { value, range }: Located<string>,
  resource: string | undefined,
  context: RequestContext,
  version: PolicyVersion,
) {
  const resolved = versionHasVariables(version)
    ? resolveResource(value, context)
    : plainValue(value)
  const reason = valueReason(value, resource, resolved)
  return { value, matches: reason === 'resource-listed', reason, range }
}

/** "You can't use a variable to replace parts of the ARN before the fifth colon." */
function resolveResource(value: string, context: RequestContext): ResolvedValue {
  const components = arnComponents(value)
  const own = components.length === 6 ? (components[5] ?? '') : ''
  const resolved = resolveVariables(own, context)
  if (!resolved.ok) return resolved
  const before: ValuePart = { text: value.slice(0, value.length - own.length), literal: false }
  return { ok: true, parts: [before, ...resolved.parts] }
}

function valueReason(
  value: string,
  resource: string | undefined,
  resolved: ResolvedValue,
): ResourceValueReason {
  if (!resolved.ok) return resolved.reason
  if (resource === undefined) return value === '*' ? 'resource-listed' : 'resource-not-listed'
  if (matchesArn(resource, resolved.parts)) return 'resource-listed'
  return nearMiss(resource, resolved.parts)
}

function nearMiss(resource: string, parts: readonly ValuePart[]): ResourceValueReason {
  const after = (text: string): readonly ValuePart[] => [...parts, { text, literal: false }]
  const lower = parts.map((part) => ({ ...part, text: part.text.toLowerCase() }))
  if (matchesArn(resource.toLowerCase(), lower)) return 'differs-only-in-case'
  if (parts.some(({ text, literal }) => !literal && hasVariable(text)))
    return 'variable-taken-literally'
  const isS3 = resource.split(':', 3)[2] === 's3'
  if (isS3 && matchesArn(resource, after('/*'))) return 'bucket-listed-without-objects'
  const coversObjects = isS3 && !resource.includes('/') && matchesArn(`${resource}/x`, parts)
  return coversObjects ? 'objects-listed-without-bucket' : 'resource-not-listed'
}
