import { expect, test } from 'vitest'
import { lowerFirst } from '../../../src/views/lower-first.ts'

test.for<[title: string, within: string]>([
  ['The token has expired', 'the token has expired'],
  ['Both signed in', 'both signed in'],
  ['ID token', 'ID token'],
  ['Cognito’s token', 'Cognito’s token'],
  ['Google has begun to sign with a new key', 'Google has begun to sign with a new key'],
  ['Ana comes back the next day', 'Ana comes back the next day'],
])('within a sentence, “%s” is “%s”', ([title, within]) => {
  expect(lowerFirst(title)).toBe(within)
})
