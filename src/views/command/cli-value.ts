/**
 * Values as the AWS CLI takes them: text as it is, lists word by word, structures in its shorthand
 * where that can hold them, else as JSON.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 * @module
 */
import type { Secret } from '../secrets.ts'
import { jsonWord, partOf, type Word } from './word.ts'

type Json = unknown

/** `--role-arn` for `RoleArn`. */
export const optionOf = (member: string): string =>
  `--${member
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()}`

/** An option with its value, as the words of one line. */
export function optionWords(
  member: string,
  value: Json,
  secrets: readonly Secret[],
): readonly Word[] {
  const option = optionOf(member)
  if (value === true) return [[option]]
  if (value === false) return [[option.replace('--', '--no-')]]
  const items = Array.isArray(value) && value.length > 0 ? value : [value]
  const words = items.map((item) => plainWord(item, secrets))
  return words.every((word) => word !== undefined)
    ? [[option], ...words]
    : [[option], jsonWord(JSON.stringify(value), secrets)]
}

/** The value without JSON, `undefined` where the CLI’s shorthand cannot say it. */
function plainWord(value: Json, secrets: readonly Secret[]): Word | undefined {
  if (typeof value === 'string') return [partOf(value, secrets)]
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)]
  const members = Object.entries(value)
  if (members.length === 0 || !members.every(fitsShorthand)) return undefined
  return members.flatMap(([name, member], index) => [
    `${index === 0 ? '' : ','}${name}=`,
    partOf(String(member), secrets),
  ])
}

/** Whether `Name=email,Value=ana@example.com` can hold the member. */
const fitsShorthand = ([name, member]: readonly [string, Json]): boolean =>
  /^[\w\-.#/:]+$/.test(name) &&
  ['string', 'number', 'boolean'].includes(typeof member) &&
  /^[^\s,='"[\]{}~@][^\s,'"[\]{}]*$/.test(String(member))
