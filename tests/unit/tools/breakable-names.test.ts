import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withBreakableNames, withBreaks } from '../../../src/tools/breakable-names.ts'

test.each([
  ['AssumeRoleWithWebIdentity', 'Assume|Role|With|WebIdentity'],
  ['sts:AssumeRoleWithWebIdentity', 'sts:Assume|Role|With|WebIdentity'],
  ['cognito-identity.amazonaws.com:aud', 'cognito-identity.|amazonaws.|com:aud'],
  ['arn:aws:iam::111122223333:role/lumen', 'arn:aws:iam::111122223333:|role/|lumen'],

  ['AWSCognitoIdentityService', 'AWS|Cognito|Identity|Service'],
  ['AmazonCognitoUnAuthedIdentities', 'Amazon|CognitoUnAuthed|Identities'],
  ['id_token_signing_alg_values', 'id_token_|signing_|alg_|values'],
  ['&quot;SubjectFromWebIdentityToken&quot;', '&quot;Subject|From|WebIdentity|Token&quot;'],
])('%s may break at %s', (name, broken) => {
  expect(withBreaks(name)).toBe(broken.replaceAll('|', '<wbr>'))
})

test.each([
  ['a name that fits a line', 'GetOpenIdToken'],
  ['a tag in a listing', '&lt;AssumedRoleId&gt;AROA3XFRBF535PLBIFPI4'],
  ['a token, which has no words', 'eyJhbGciOiJSUzI1NiIsImtpZCI6'],
  ['the middle of what stands before a path', 'https://x...(925)'],
  ['a name that its markup makes look long', '&quot;aud&quot;:&quot;x&quot;'],
])('%s has no place to break', (_, name) => {
  expect(withBreaks(name)).toBe(name)
})

test('in the cells of tables shorter names may break, too', () => {
  const page = (name: string) =>
    `<body><p><code>StringNotEquals</code></p><table><td class="a > b"><code>${name}</code></td></table>`
  expect(withBreakableNames(page('StringNotEquals'))).toBe(page('String<wbr>NotEquals'))
})

test('scripts, listings, drawings, what an island drew and what names a page, link or control stay as they are', () => {
  const name = 'sts:AssumeRoleWithWebIdentity'
  const page = [
    `<head><title>${name}</title></head><body>`,
    `<p title="${name} > ${name}" data-name=${name}>x</p>`,
    `<h1>${name}</h1><a href="/">${name}</a><details><summary><code>${name}</code></summary></details>`,
    `<button>${name}</button>`,
    `<pre><code>${name}</code></pre>`,
    `<script>'<code>${name}</code>'</script>`,
    `<textarea>${name}</textarea><select><option>${name}</select>`,
    `<svg><text>${name}</text></svg>`,
    `<astro-island props="{}"><pre><code>${name}</code></pre></astro-island>`,
  ].join('')
  expect(withBreakableNames(page)).toBe(page)
})

test('nothing but places to break comes in, and no name is entered twice', () => {
  const words = fc.stringMatching(/^([A-Za-z0-9]{1,9}|[.:/_=,@*$&<> -]|&amp;|<b>|<\/b>){0,30}$/)
  fc.assert(
    fc.property(words, (text) => {
      const once = withBreakableNames(`<body>${text}`)
      expect(once.replaceAll('<wbr>', '')).toBe(`<body>${text}`)
      expect(once).not.toContain('<wbr><wbr>')
    }),
  )
})

test('a page without a body is an error', () => {
  expect(() => withBreakableNames('<p>')).toThrow('has nothing to break')
})
