import { expect, test } from 'vitest'
import {
  documentChanges,
  documentDefect,
} from '../../../../src/components/lesson/written-document.ts'
import type { TaskDocument } from '../../../../src/learning/faded-task.ts'

const parameters: TaskDocument = {
  kind: 'parameters',
  fields: {
    RoleArn: { at: ['app', 'roleArn'], holds: 'text', optional: false },
    DurationSeconds: { at: ['app', 'durationSeconds'], holds: 'number', optional: true },
    WriteAttributes: { at: ['world', 'client', 'writes'], holds: 'texts', optional: true },
  },
}
const policy: TaskDocument = { kind: 'trust', at: ['world', 'roles', 'a/b', 'trustPolicy'] }

test.for([
  ['', 'This is no JSON object.'],
  ['[]', 'This is no JSON object.'],
  ['null', 'This is no JSON object.'],
  ['{}', 'RoleArn is missing.'],
  ['{"RoleArn":7}', 'RoleArn is no text.'],
  ['{"RoleArn":"a","DurationSeconds":"900"}', 'DurationSeconds is no whole number.'],
  ['{"RoleArn":"a","DurationSeconds":0.5}', 'DurationSeconds is no whole number.'],
  ['{"RoleArn":"a","WriteAttributes":"email"}', 'WriteAttributes is no list of texts.'],
  ['{"RoleArn":"a","WriteAttributes":[1]}', 'WriteAttributes is no list of texts.'],
  [
    '{"RoleArn":"a","__proto__":1}',
    '__proto__ is not among RoleArn, DurationSeconds, WriteAttributes.',
  ],
  ['{"RoleArn":"a"}', undefined],
  ['{"RoleArn":"a","DurationSeconds":900,"WriteAttributes":[]}', undefined],
] as const)('parameters %s: %s', ([text, defect]) => {
  expect(documentDefect(parameters, text)).toBe(defect)
})

test('a policy is refused in AWS’s words', () => {
  expect(documentDefect(policy, '{')).toBe('This policy contains invalid Json')
})

test('what is left out of the parameters is left out of app and world', () => {
  expect(documentChanges(parameters, '{"RoleArn":"a","WriteAttributes":["email"]}')).toEqual([
    { app: { roleArn: 'a' } },
    { app: { durationSeconds: null } },
    { world: { client: { writes: ['email'] } } },
  ])
})

test('a policy is put as it was written', () => {
  expect(documentChanges(policy, ' {} ')).toEqual([
    { world: { roles: { 'a/b': { trustPolicy: ' {} ' } } } },
  ])
})
