/** Where REST-JSON has an operation's input. */
import { describe, expect, test } from 'vitest'
import {
  type Binding,
  pathMembers,
  restInput,
} from '../../../../src/federation/rest-json/binding.ts'

const binding: Binding = {
  method: 'POST',
  uri: '/pools/{PoolId}/items/{Name}',
  query: {
    maxResults: { member: 'MaxResults', type: 'integer' },
    nextToken: { member: 'NextToken', type: 'text' },
  },
}

const request = (path: string, body = '', method = 'POST') => ({
  method,
  url: `https://service.us-east-1.amazonaws.com${path}`,
  headers: [],
  body,
})

describe('the path', () => {
  test.for([
    ['plain', '/pools/a/items/b', { PoolId: 'a', Name: 'b' }],
    ['encoded', '/pools/us-east-1%3Aa/items/b%2Fc', { PoolId: 'us-east-1:a', Name: 'b/c' }],
    [
      'as some clients leave it',
      '/pools/us-east-1:a/items/b',
      { PoolId: 'us-east-1:a', Name: 'b' },
    ],
    ['with a broken escape', '/pools/%zz/items/b', { PoolId: '%zz', Name: 'b' }],
    ['with a query', '/pools/a/items/b?maxResults=1', { PoolId: 'a', Name: 'b' }],
    ['with an empty label', '/pools//items/b', undefined],
    ['of another operation', '/pools/a/items', undefined],
    ['too long', '/pools/a/items/b/c', undefined],
    ['in another case', '/Pools/a/items/b', undefined],
  ] as const)('%s', ([, path, members]) => {
    expect(pathMembers(request(path), binding)).toEqual(members)
  })

  test('by another method', () => {
    expect(pathMembers(request('/pools/a/items/b', '', 'GET'), binding)).toBeUndefined()
  })
})

describe('the input', () => {
  const path = { PoolId: 'a', Name: 'b' }

  test.for([
    ['nothing but the path', '', '', path],
    ['a number', '?maxResults=12', '', { ...path, MaxResults: 12 }],
    ['text', '?nextToken=12%3D', '', { ...path, NextToken: '12=' }],
    ['an unknown parameter', '?x-id=Get', '', path],
    ['a body', '', '{"Value":"x"}', { ...path, Value: 'x' }],
    ['a body that names what the path has', '', '{"Name":"x"}', path],
    ['no number', '?maxResults=many', '', undefined],
    ['no number but nothing', '?maxResults=', '', undefined],
    ['no JSON', '', '{', undefined],
    ['no object', '', '[]', undefined],
  ] as const)('with %s', ([, query, body, input]) => {
    const sent = request(`/pools/a/items/b${query}`, body)
    expect(restInput(sent, binding, path)).toEqual(input)
  })
})
