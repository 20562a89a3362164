/** Values and blocks as HCL, the language of Terraform. @module */
import { isList } from '../json-text.ts'
import { snake } from '../names.ts'
import {
  isTemplate,
  type Referable,
  type Reference,
  type Text,
  type Value,
  writeText,
} from '../value.ts'

/** What stands between the braces of a block: arguments, and blocks inside it. */
export type Body = Readonly<
  Record<string, Value | Expression | Block | readonly Block[] | undefined>
>

/** What another block is asked for: `aws_iam_role.lumen_photos_role.name`. */
export interface Expression {
  readonly expression: string
}

/** A block inside another, without labels. */
export interface Block {
  readonly block: Body
}

const isBlock = (value: Value | Expression | Block): value is Block =>
  typeof value === 'object' && 'block' in value

const isExpression = (value: Value | Expression): value is Expression =>
  typeof value === 'object' && 'expression' in value

/** A block at the top: `resource "aws_iam_role" "lumen_photos_role" { … }`. */
export const writeBlock = (head: string, body: Body): string =>
  aligned([`${head} {`, ...bodyLines(body).map(indented), '}'].join('\n').split('\n')).join('\n')

/** Equals signs of arguments in a row stand below each other, as `terraform fmt` has them. */
function aligned(lines: readonly string[]): readonly string[] {
  let inText = false
  const names = lines.map((line) => {
    if (inText) {
      inText = line.trim() !== 'END'
      return undefined
    }
    inText = line.endsWith('<<-END')
    return /[[{(]$|<<-END$/.test(line) ? undefined : /^( *[\w"./:-]+) = /.exec(line)?.[1]
  })
  return lines.map((line, index) => {
    const name = names[index]
    if (name === undefined) return line
    const row = rowAround(names, index)
    const width = Math.max(...row.map(({ length }) => length))
    return `${name.padEnd(width)}${line.slice(name.length)}`
  })
}

/** The names without a gap around one. */
function rowAround(names: readonly (string | undefined)[], index: number): readonly string[] {
  const start = names.lastIndexOf(undefined, index) + 1
  const end = names.indexOf(undefined, index)
  return names.slice(start, end === -1 ? names.length : end).flatMap((name) => name ?? [])
}

/** Arguments that are not there are left out. */
function bodyLines(body: Body): readonly string[] {
  return Object.entries(body).flatMap(([name, value]) => {
    if (value === undefined) return []
    if (isBlocks(value)) return value.flatMap(({ block }) => nested(name, block))
    if (isBlock(value)) return nested(name, value.block)
    return isExpression(value) ? [`${name} = ${value.expression}`] : argument(name, value)
  })
}

const isBlocks = (
  value: Value | Expression | Block | readonly Block[],
): value is readonly Block[] => Array.isArray(value) && value.every(isBlock)

const nested = (name: string, block: Body): readonly string[] => [
  `${name} {`,
  ...bodyLines(block).map(indented),
  '}',
]

/** Lines of here-documents keep their indentation, as their end mark is told to. */
function argument(name: string, value: Value): readonly string[] {
  const [first = '', ...rest] = valueLines(value)
  return [`${name} = ${first}`, ...rest]
}

function valueLines(value: Value): readonly string[] {
  if (typeof value === 'string' || isTemplate(value)) return textLines(value)
  if (typeof value !== 'object') return [String(value)]
  if (isList(value)) {
    const items = value.map((item) => valueLines(item).join('\n'))
    return [`[${items.join(', ')}]`]
  }
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined
      ? []
      : argument(/^[a-z]\w*$/i.test(key) ? key : JSON.stringify(key), member),
  )
  return members.length === 0 ? ['{}'] : ['{', ...members.map(indented), '}']
}

function textLines(text: Text): readonly string[] {
  const [only, ...more] = isTemplate(text) ? text.template : [text]
  if (typeof only === 'object' && more.length === 0) return [expression(only)]
  if (writeText(text, String, () => '').includes('\n'))
    return [
      '<<-END',
      ...written(text, (part) => part)
        .split('\n')
        .map(indented),
      'END',
    ]
  return [`"${written(text, (part) => JSON.stringify(part).slice(1, -1))}"`]
}

/** `${` and `%{` begin Terraform’s own expressions; doubled they are text. */
const written = (text: Text, quote: (part: string) => string): string =>
  writeText(
    text,
    (part) => quote(part).replace(/[$%](?=\{)/g, '$&$&'),
    (reference) => `\${${expression(reference)}}`,
  )

const indented = (line: string): string => (line === '' ? '' : `  ${line}`)

const types: Readonly<Record<Referable, readonly [type: string, attribute: string]>> = {
  'oidc-provider': ['aws_iam_openid_connect_provider', 'arn'],
  'user-pool': ['aws_cognito_user_pool', 'id'],
  'app-client': ['aws_cognito_user_pool_client', 'id'],
  'identity-pool': ['aws_cognito_identity_pool', 'id'],
  'managed-policy': ['aws_iam_policy', 'arn'],
  role: ['aws_iam_role', 'arn'],
  'platform-application': ['aws_sns_platform_application', 'arn'],
}

/** `aws_cognito_identity_pool.lumen_identity_pool.id`. */
function expression(reference: Reference): string {
  if (reference.to === 'account') return 'data.aws_caller_identity.current.account_id'
  if (reference.to === 'placeholder') return `var.${snake(reference.id)}`
  const [type, attribute] = types[reference.to]
  return `${type}.${snake(reference.id)}.${attribute}`
}
