/** What AWS's front end says before an operation of a JSON service is asked: bytes, as they are sent. */
import { describe, expect, test } from 'vitest'
import { bodyText, headerValue } from '../../../../src/federation/http.ts'
import { handle } from '../../../../src/federation/network.ts'
import { userPoolWorld } from '../../../support/user-pool-world.ts'

const json = 'application/x-amz-json-1.1'

async function answerTo(operation: string, body: string, type: string | undefined = json) {
  const { response } = await handle(userPoolWorld(), {
    method: 'POST',
    url: 'https://cognito-idp.us-east-1.amazonaws.com/',
    headers: [
      ['x-amz-target', `AWSCognitoIdentityProviderService.${operation}`],
      ...(type === '' ? [] : [['content-type', type] as const]),
    ],
    body,
  })
  return { ...response, body: bodyText(response.body) }
}

const unreadable = (message?: string) =>
  JSON.stringify({ __type: 'SerializationException', Message: message })

describe('a value of the wrong type is named by its token', () => {
  test.for([
    ['a number for text', '{"ClientId":5}', 'NUMBER_VALUE can not be converted to a String'],
    ['true for text', '{"ClientId":true}', 'TRUE_VALUE can not be converted to a String'],
    ['false for text', '{"ClientId":false}', 'FALSE_VALUE can not be converted to a String'],
    ['a list for text', '{"ClientId":[]}', 'Start of list found where not expected'],
    [
      'an object for text',
      '{"ClientId":{}}',
      'Start of structure or map found where not expected.',
    ],
    ['text for a map', '{"AuthParameters":"USERNAME"}', 'Expected map or null'],
    ['a list for a map', '{"AuthParameters":[]}', 'Start of list found where not expected'],
    [
      'a number in a map',
      '{"AuthParameters":{"A":1}}',
      'NUMBER_VALUE can not be converted to a String',
    ],
    ['a list for the input', '[]', 'Start of list found where not expected'],
    ['text for the input', '"x"', undefined],
    ['nothing but null', 'null', undefined],
    ['half a document', '{', undefined],
    ['no body', '', undefined],
  ] as const)('%s', async ([, body, message]) => {
    const answer = await answerTo('InitiateAuth', body)
    expect([answer.status, answer.body]).toEqual([400, unreadable(message)])
  })

  test.for([
    ['text for a list', '{"UserAttributes":"x"}', 'Expected list or null'],
    ['text for a structure', '{"UserAttributes":["x"]}', 'Expected null'],
    [
      'true deep inside',
      '{"UserAttributes":[{"Name":"a","Value":"b"},{"Name":"a","Value":true}]}',
      'TRUE_VALUE can not be converted to a String',
    ],
    [
      'an object for a code',
      '{"Username":"ana","UserAttributes":[{"Name":"address","Value":{"locality":"x"}}]}',
      'Start of structure or map found where not expected.',
    ],
  ] as const)('%s', async ([, body, message]) => {
    expect((await answerTo('SignUp', body)).body).toBe(unreadable(message))
  })
})

test('an operation that there is not has no text', async () => {
  const answer = await answerTo('Nothing', '{}')
  expect([answer.status, answer.body]).toEqual([400, '{"__type":"UnknownOperationException"}'])
  expect(headerValue(answer.headers, 'x-amzn-errormessage')).toBeUndefined()
})

test.for([
  ['a form', 'application/x-www-form-urlencoded'],
  ['JSON 1.0', 'application/x-amz-json-1.0'],
  ['nothing', ''],
] as const)('no protocol takes a body that says it is %s', async ([, type]) => {
  const answer = await answerTo('InitiateAuth', '{}', type)
  expect([answer.status, answer.body]).toEqual([404, '<UnknownOperationException/>\n'])
  expect(headerValue(answer.headers, 'content-type')).toBeUndefined()
})

test('a media type may have parameters, in any case', async () => {
  const answer = await answerTo('InitiateAuth', '{}', 'Application/X-Amz-JSON-1.1; charset=utf-8')
  expect(answer.body).toContain('InvalidParameterException')
})

test('a value of 100,000 characters in a text does not go into the header', async () => {
  const name = 'x'.repeat(100_000)
  const { headers, body } = await answerTo('SignUp', `{"ValidationData":[{"Name":"${name}"}]}`)
  expect([body.includes(name), headerValue(headers, 'x-amzn-errormessage')?.length]).toEqual([
    true,
    1024,
  ])
})
