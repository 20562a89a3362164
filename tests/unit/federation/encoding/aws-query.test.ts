import { describe, expect, it } from 'vitest'
import { queryParameters } from '../../../../src/federation/encoding/aws-query.ts'

const action = (contentType: string | undefined, method = 'POST') =>
  queryParameters({
    method,
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: contentType === undefined ? [] : [['Content-Type', contentType]],
    body: 'Action=GetCallerIdentity',
  }).get('Action')

describe('the parameters of a call in AWS Query', () => {
  it.each([
    ['as browsers write it', 'application/x-www-form-urlencoded'],
    ['with a charset', 'application/x-www-form-urlencoded; charset=utf-8'],
    ['in another case, RFC 9110 §8.3.1', 'Application/X-WWW-Form-URLEncoded'],
    ['not at all', undefined],
  ])('are read from a form whose media type is written %s', (_, contentType) => {
    expect(action(contentType)).toBe('GetCallerIdentity')
  })

  it.each([
    ['application/json', 'POST'],
    ['application/x-www-form-urlencoded', 'GET'],
  ])('are not read from a body of %s in a %s', (contentType, method) => {
    expect(action(contentType, method)).toBeUndefined()
  })
})
