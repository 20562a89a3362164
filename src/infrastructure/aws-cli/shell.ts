/** Texts as words of a shell. @module */
import { screaming } from '../names.ts'
import { isTemplate, type Reference, type Text, writeText } from '../value.ts'

/** The variable in which the script keeps what a reference stands for. */
function variable(reference: Reference): string {
  if (reference.to === 'account') return 'ACCOUNT_ID'
  return reference.to === 'placeholder'
    ? screaming(reference.id)
    : keptIn(reference.to, reference.id)
}

/** Ends with what it holds: `LUMEN_IDENTITY_POOL_ID`, `LUMEN_SIGNED_IN_ROLE_ARN`. */
export const keptIn = (kind: string, id: string): string =>
  `${screaming(id)}_${/^(user-pool|app-client|identity-pool)$/.test(kind) ? 'ID' : 'ARN'}`

/** One word, quoted where it has to be; several lines become a here-document. */
export function shellWord(text: Text): string {
  if (typeof text === 'string' && /^[\w./:@=,+-]+$/.test(text)) return text
  if (isLong(text)) return `"$(cat <<${heredoc(text)}\n)"`
  return typeof text === 'string'
    ? `'${text.replaceAll("'", "'\\''")}'`
    : `"${writeText(text, inQuotes, inBraces)}"`
}

/** A here-document from its name on: `JSON`, the text, `JSON`. */
export function heredoc(text: Text, name = 'JSON'): string {
  const body = isTemplate(text)
    ? writeText(text, (part) => part.replace(/[\\$`]/g, '\\$&'), inBraces)
    : text
  return `${isTemplate(text) ? name : `'${name}'`}\n${body}\n${name}`
}

const isLong = (text: Text): boolean =>
  isTemplate(text)
    ? text.template.some((part) => typeof part === 'string' && part.includes('\n'))
    : text.includes('\n')

const inQuotes = (part: string): string => part.replace(/[\\"$`]/g, '\\$&')

const inBraces = (reference: Reference): string => `\${${variable(reference)}}`
