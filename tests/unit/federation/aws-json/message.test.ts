import { expect, test } from 'vitest'
import { jsonInput, jsonTarget } from '../../../../src/federation/aws-json/message.ts'

const call = (body: string, target?: string) => ({
  method: 'POST',
  url: 'https://cognito-identity.us-east-1.amazonaws.com/',
  headers: target === undefined ? [] : ([['x-amz-target', target]] as const),
  body,
})

test.for([
  ['no body', '', undefined],
  ['an object', '{"A":{"B":1}}', { A: { B: 1 } }],
  ['members that are null', '{"A":null,"B":{"C":null,"D":[]}}', { B: { D: [] } }],
  ['items that are null', '{"A":[null]}', { A: [null] }],
  ['a list', '[]', []],
  ['nothing but null', 'null', undefined],
  ['text', '"x"', undefined],
  ['text that is no JSON', '{', undefined],
] as const)('the input of %s', ([, body, input]) => {
  expect(jsonInput(call(body))).toEqual(input)
})

test.for([
  ['AWSCognitoIdentityService.GetId', { service: 'AWSCognitoIdentityService', operation: 'GetId' }],
  ['GetId', undefined],
  ['a.b.c', undefined],
  [undefined, undefined],
] as const)('the target %s', ([header, target]) => {
  expect(jsonTarget(call('', header))).toEqual(target)
})
