/// <reference types="node" />
import { expect, test } from 'vitest'
import { thatFails, withoutKeys } from '../../../src/tools/search-index.ts'

test.each([
  ['a nonce', 'fZsTuDtBIBMIZsBKMFgTA7x8ElbkrEV0NOjF9EpDZww'],
  ['half a digest', 'emfNhy_R18SdyGD5x3YBRg'],
  ['a secret key', 'gDbrtzAKmvE6HKauZc/XbNF6vkx9YFMcDuxNfxiN'],
  ['Base64 with its filling', 'm8o/2sI9MoHctQpER7choma60hX2Q+/3iECVNuLKkNQ='],
  ['a thumbprint', '7af786de7d63cec0565dc35ea8e5a5d7a8fe893a'],
  ['a signature', '740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad'],
  ['the start of a token', 'eyJhbGciOiJSUzI1NiIsImtpZCI6'],
])('%s is not searched', (_, key) => {
  expect(withoutKeys(`<p>"${key}",</p>`)).toBe('<p>"…",</p>')
})

test('of a value that is cut off, the start is not searched', () => {
  expect(withoutKeys('<p>code=4/0AX8n025cYyqmo5iiSIQ65… (619 characters)</p>')).toBe(
    '<p>code=…… (619 characters)</p>',
  )
})

test.each([
  'AssumeRoleWithWebIdentity',
  'InvalidIdentityPoolConfigurationException',
  'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_LumenUser/.well-known/jwks.json',
  'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub',
  'arn:aws:sts::111122223333:assumed-role/lumen-signed-in/CognitoIdentityCredentials',
  'arn:aws:s3:::lumen-photos/photos/110169484474386276334/harbour.svg',
  'us-east-1:7d3f2c1e-5b8a-4f60-9c2d-1e4a6b8c0d2f',
  'ASIA3XFRBF535PLBIFPI',
  'authorization_response_iss_parameter_supported',
  'tests/unit/federation/sts/web-identity-request.test.ts',
])('%s is searched', (name) => {
  expect(withoutKeys(`<p>${name}</p>`)).toBe(`<p>${name}</p>`)
})

test('attributes stay, so links to what is found lead there', () => {
  const page = '<a id="7af786de7d63cec0565dc35ea8e5a5d7a8fe893a" href="#eyJhbGciOiJSUzI1NiIs">x</a>'
  expect(withoutKeys(page)).toBe(page)
})

test('a new Pagefind that reads otherwise stops the build', () => {
  expect(() => thatFails('const pagefind = 2')).toThrow('Pagefind changed')
})
