/** Values as TypeScript for the CDK: CloudFormation’s members in camel case, references as members. @module */
import { substitution } from '../cloudformation/yaml.ts'
import { isList } from '../json-text.ts'
import { camel } from '../names.ts'
import { isTemplate, membersOf, type Reference, type Template, type Value } from '../value.ts'

/** Members whose keys are data: the CDK hands them on as they are. */
const hasDataKeys =
  /^(AssumeRolePolicyDocument|PolicyDocument|ProviderDetails|AttributeMapping|SupportedLoginProviders|Roles|PrincipalTags)$/

/** The lines of a value; the first goes on in the line before. */
export function valueLines(value: Value, keysAreData = false): readonly string[] {
  if (isTemplate(value)) return templateLines(value)
  if (typeof value === 'string') return [stringText(value)]
  if (typeof value !== 'object') return [String(value)]
  if (isList(value)) return listLines(value.map((item) => valueLines(item, keysAreData)))
  const members = membersOf(value).flatMap(([key, member]) => {
    const name = keysAreData ? key : memberName(key)
    const [first = '', ...rest] = valueLines(member, keysAreData || hasDataKeys.test(key))
    const lines = [`${/^[a-z]\w*$/i.test(name) ? name : stringText(name)}: ${first}`, ...rest]
    return closed(lines)
  })
  return members.length === 0 ? ['{}'] : ['{', ...members.map(indented), '}']
}

function listLines(items: readonly (readonly string[])[]): readonly string[] {
  return items.every(({ length }) => length === 1)
    ? [`[${items.join(', ')}]`]
    : ['[', ...items.flatMap((lines) => closed(lines).map(indented)), ']']
}

/** With a comma behind the last. */
const closed = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => (index === lines.length - 1 ? `${line},` : line))

const indented = (line: string): string => `  ${line}`

/** Names that the CDK does not make by putting the first letter in lower case. */
const irregular: Readonly<Record<string, string>> = {
  CallbackURLs: 'callbackUrLs',
  LogoutURLs: 'logoutUrLs',
  OpenIdConnectProviderARNs: 'openIdConnectProviderArns',
  RoleARN: 'roleArn',
}

const memberName = (name: string): string =>
  irregular[name] ?? name.charAt(0).toLowerCase() + name.slice(1)

/** With single quotes; several lines become a template literal. */
export const stringText = (text: string): string =>
  text.includes('\n') ? literal(text) : `'${text.replace(/[\\']/g, '\\$&')}'`

/** One element of the lines, whatever breaks it holds: nothing may be put before what follows them. */
const literal = (text: string): string => `\`${text.replace(/\\|`|\$\{/g, '\\$&')}\``

function templateLines(value: Template): readonly string[] {
  const [only, ...more] = value.template
  if (typeof only === 'object' && more.length === 0) return [referenceText(only)]
  return [`Fn.sub(${stringText(substitution(value))})`]
}

/** `lumenSignedInRole.attrArn`, `bucketName.valueAsString`. */
function referenceText(reference: Reference): string {
  if (reference.to === 'account') return 'Aws.ACCOUNT_ID'
  if (reference.to === 'placeholder') return `${camel(reference.id)}.valueAsString`
  return `${camel(reference.id)}.${reference.to === 'role' ? 'attrArn' : 'ref'}`
}
