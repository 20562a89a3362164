/**
 * `Principal` and `NotPrincipal` of a statement.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 * @module
 */
import { parseArn } from './arn.ts'
import type { Effect, PrincipalElement, PrincipalEntry, PrincipalType } from './policy-document.ts'
import { type Member, membersOf, type PolicyReader, readStrings } from './policy-reader.ts'
import type { JsonNode } from './read-json.ts'

/** Reads the principals; required in trust and resource policies, forbidden in the others. */
export function parsePrincipal(
  reader: PolicyReader,
  statement: JsonNode,
  member: Member | undefined,
  effect: Effect | undefined,
): PrincipalElement | undefined {
  const takesPrincipal = reader.kind === 'trust' || reader.kind === 'resource'
  if (member === undefined) {
    if (takesPrincipal) reader.report('principal-missing', statement)
    return undefined
  }
  if (!takesPrincipal) {
    reader.report('principal-prohibited', member.node)
    return undefined
  }
  const name = member.name === 'NotPrincipal' ? 'NotPrincipal' : 'Principal'
  if (name === 'NotPrincipal' && effect === 'Allow') {
    reader.report('allow-with-not-principal', member.node)
  }
  return { name, entries: readEntries(reader, member.value), range: reader.range(member.node) }
}

function readEntries(reader: PolicyReader, node: JsonNode): readonly PrincipalEntry[] {
  if (node.value === '*') {
    // "Principal": "*" is documented, but CreateRole refuses it; {"AWS": "*"} is taken [aws-cdk#5746].
    if (reader.kind === 'trust') reader.report('principal-star', node)
    return [{ type: '*', value: '*', range: reader.range(node) }]
  }
  if (node.type !== 'object') reader.report('syntax', node)
  const entries = membersOf(node).flatMap((member) => readEntry(reader, member))
  if (node.type === 'object' && entries.length === 0) reader.report('principal-empty', node)
  return entries
}

function readEntry(reader: PolicyReader, { name, nameNode, value }: Member) {
  const type = principalTypes.find((known) => known === name)
  if (type === undefined) {
    reader.report('syntax', value)
    return []
  }
  if (type === 'CanonicalUser' && reader.kind === 'trust') {
    reader.report('principal-invalid', nameNode, `"${name}"`)
  }
  return readStrings(reader, value).map((located): PrincipalEntry => {
    if (type === 'AWS' && !isAwsPrincipal(located.value)) {
      reader.report('principal-invalid', value, `"AWS":"${located.value}"`)
    }
    return { type, ...located }
  })
}

/** Exactly so spelled: CreateRole answers `"aws"` with a syntax error. */
const principalTypes: readonly PrincipalType[] = ['AWS', 'Federated', 'Service', 'CanonicalUser']

/**
 * Everyone, an account, or the ARN or unique id of a user, role or session. "You cannot use it [`*`]
 * to specify part of a name or ARN." Whether the principal exists is for the operation to say.
 */
function isAwsPrincipal(value: string): boolean {
  if (value === '*' || /^\d{12}$/.test(value) || /^A[A-Z0-9]{15,}$/.test(value)) return true
  const arn = parseArn(value)
  const isIdentity = arn?.service === 'iam' || arn?.service === 'sts'
  return isIdentity && /^(\d{12}|cloudfront)$/.test(arn.account) && !/[*?]/.test(value)
}
