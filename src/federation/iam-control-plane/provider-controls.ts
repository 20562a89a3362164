/**
 * Identity-provider controls: whether a trust policy lets in only some of those for whom a shared
 * provider issues tokens. IAM looks at the form of the condition, not at what it lets through:
 * `repo:*` passes for GitHub.
 *
 * All rules and texts as recorded from CreateRole on 2026-09-11 (radkawar/stackd@9dc356f,
 * iam/policy/testdata/oidc_trust_controls*_aws.json) where nothing else is said.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 * @module
 */
import { parseOperator } from '../iam/condition-operator.ts'
import { evaluateAction } from '../iam/evaluate-action.ts'
import type { ConditionBlock, PolicyDocument, Statement } from '../iam/policy-document.ts'
import { sharedProviders } from './shared-providers.ts'

/** IAM's text for the first statement that lets in everyone of a shared provider. */
export const brokenProviderControl = (policy: PolicyDocument): string | undefined =>
  policy.statements
    .filter(allowsWebIdentities)
    .flatMap((statement) =>
      federatedPrincipals(statement).flatMap((name) => brokenControl(statement, name) ?? []),
    )
    .at(0)

/** Denials, and statements about tags and source identity alone, are let be. */
const allowsWebIdentities = ({ effect, action }: Statement): boolean =>
  effect === 'Allow' && evaluateAction(action, 'sts:AssumeRoleWithWebIdentity').verdict === 'match'

const federatedPrincipals = ({ principal }: Statement): readonly string[] =>
  (principal?.entries ?? []).filter(({ type }) => type === 'Federated').map(({ value }) => value)

function brokenControl(statement: Statement, principal: string): string | undefined {
  const blocks = statement.condition?.operators ?? []
  const builtIn = builtInKeys.get(principal)
  if (builtIn)
    return blocks.some((block) => testsApplication(block, builtIn))
      ? undefined
      : `Policy trusting ${principal} requires a StringEquals condition on an application id`
  if (principal === cognito && blocks.length === 0)
    return 'A condition block must be present for the Cognito provider'
  const control = controlOf(principal)
  return !control || blocks.some((block) => narrowsDown(block, control))
    ? undefined
    : `Trust policy with trusted principal ${control.named} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${control.keys.join(' or ')} which is not scoped to all.`
}

const cognito = 'cognito-identity.amazonaws.com'

/** What a built-in provider tells one application from another by; spelled exactly so. */
const builtInKeys: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'accounts.google.com',
    ['accounts.google.com:aud', 'accounts.google.com:oaud', 'accounts.google.com:sub'],
  ],
  ['www.amazon.com', ['www.amazon.com:app_id', 'www.amazon.com:sub']],
  ['graph.facebook.com', ['graph.facebook.com:app_id', 'graph.facebook.com:sub']],
])

/** Any value will do, even `*`; but it must be compared, not matched. */
const testsApplication = (block: ConditionBlock, keys: readonly string[]): boolean =>
  isPositive(block, ['StringEquals', 'StringEqualsIgnoreCase']) &&
  block.keys.some(({ key }) => keys.includes(key))

interface Control {
  /** As the refusal names the principal. */
  readonly named: string
  /** One of them must be tested. */
  readonly keys: readonly string[]
  /** Whether a value lets everyone in, as far as IAM looks. */
  readonly isOpen: (value: string) => boolean
}

const github = 'token.actions.githubusercontent.com'

/** For GitHub whatever begins with its host counts, `….com/enterprise` as well as `….com.example`. */
function controlOf(principal: string): Control | undefined {
  const issuer = /:oidc-provider\/(.*)$/s.exec(principal)?.[1] ?? principal
  if (issuer.startsWith(github))
    return {
      named: principal,
      keys: [`${issuer}:sub`, `${issuer}:job_workflow_ref`],
      isOpen: (value) => value.trim() === '' || value.startsWith('*'),
    }
  const shared = sharedProviders.find((provider) => provider.issuer === issuer)
  return shared && { named: issuer, keys: [shared.key], isOpen: (value) => value === '*' }
}

/**
 * One operator tests one of the keys and none of the values is open. An empty list of values passes,
 * and so does one good operator beside an open one; `…IfExists` and negations never do.
 */
function narrowsDown(block: ConditionBlock, { keys, isOpen }: Control): boolean {
  if (!isPositive(block, ['StringEquals', 'StringLike', 'StringEqualsIgnoreCase'])) return false
  const wanted = keys.map((key) => key.toLowerCase())
  const tested = block.keys.filter(({ key }) => wanted.includes(key.toLowerCase()))
  const values = tested.flatMap((entry) => entry.values)
  return tested.length > 0 && !values.some(({ value }) => isOpen(value))
}

/** With or without `ForAnyValue:` or `ForAllValues:`. */
function isPositive({ operator }: ConditionBlock, among: readonly string[]): boolean {
  const parsed = parseOperator(operator)
  return (
    parsed !== undefined && !parsed.negated && !parsed.ifExists && among.includes(parsed.positive)
  )
}
