/** Values as YAML, with CloudFormation’s short forms for references. @module */
import { isList } from '../json-text.ts'
import { pascal } from '../names.ts'
import {
  isTemplate,
  membersOf,
  type Reference,
  type Template,
  type Value,
  writeText,
} from '../value.ts'

/** The lines of a value that stands under a key or a dash; the first goes on in its line. */
function yamlLines(value: Value): readonly string[] {
  if (isTemplate(value)) return templateLines(value)
  if (typeof value === 'string') return value.includes('\n') ? block('', value) : [scalar(value)]
  if (typeof value !== 'object') return [String(value)]
  if (isList(value)) return value.length === 0 ? ['[]'] : ['', ...value.flatMap(item)]
  const members = membersOf(value)
  return members.length === 0
    ? ['{}']
    : ['', ...members.flatMap(([key, member]) => entry(key, member))]
}

/** `key: value`, or the key with its lines below. */
export function entry(key: string, value: Value): readonly string[] {
  const [first = '', ...rest] = yamlLines(value)
  return [`${scalar(key)}:${first && ` ${first}`}`, ...rest.map(indented)]
}

function item(value: Value): readonly string[] {
  const [first = '', ...rest] = yamlLines(value)
  if (first !== '') return [`- ${first}`, ...rest.map(indented)]
  const [head = '', ...tail] = rest
  return [`- ${head}`, ...tail.map(indented)]
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`)

/** Plain where YAML reads it back as the same text. */
const scalar = (text: string): string =>
  /^[A-Za-z/][\w./-]*$/.test(text) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`

function templateLines(value: Template): readonly string[] {
  const [only, ...more] = value.template
  if (typeof only === 'object' && more.length === 0) return [intrinsic(only)]
  const text = substitution(value)
  return text.includes('\n') ? block('!Sub ', text) : [`!Sub '${text.replaceAll("'", "''")}'`]
}

/** Without a line break at the end: JSON does not need one. */
const block = (tag: string, text: string): readonly string[] => [`${tag}|-`, ...text.split('\n')]

/** `!Ref` gives the id of a pool or a client and the ARN of a provider, but the name of a role. */
const intrinsic = (reference: Reference): string =>
  reference.to === 'role' ? `!GetAtt ${named(reference)}` : `!Ref ${named(reference)}`

/** What `Fn::Sub` takes: references in `${…}`, and IAM’s own variables marked as none of its own. */
export const substitution = (value: Template): string =>
  writeText(
    value,
    (part) => part.replaceAll('${', '${!'),
    (reference) => `\${${named(reference)}}`,
  )

/** As it is named in references: `LumenSignedInRole.Arn`. */
function named(reference: Reference): string {
  if (reference.to === 'account') return 'AWS::AccountId'
  return `${pascal(reference.id)}${reference.to === 'role' ? '.Arn' : ''}`
}
