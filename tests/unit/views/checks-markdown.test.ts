/** What STS answered and why, as it is pasted into a ticket. */
import { expect, test } from 'vitest'
import { examine } from '../../../src/doctor/examine.ts'
import { openQuestion } from '../../../src/doctor/question.ts'
import { checksOf } from '../../../src/views/checks.view.ts'
import { explanations } from '../../../src/views/explanations.ts'
import { checksMarkdown } from '../../../src/views/export/checks-markdown.ts'

const claims = { iss: 'https://issuer.example.com', aud: 'photos', sub: 'an`a' }

async function markdownFor(condition: unknown): Promise<string> {
  const policy = {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/issuer.example.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: condition,
    },
  }
  const question = openQuestion(JSON.stringify(claims), JSON.stringify(policy, null, 2))
  const examined = await examine(question, 1_795_349_040)
  if (!examined.ok) throw new Error(JSON.stringify(examined.refusal))
  const { exchange } = examined.value
  return checksMarkdown({
    answer: ['**403 AccessDenied**', 'Not authorized'],
    calls: [{ checks: checksOf(exchange, explanations) }],
    assumptions: ['The signature is taken as good.'],
  })
}

test('the check that failed has the values that it compared, and the others their mark', async () => {
  const markdown = await markdownFor({ StringEquals: { 'issuer.example.com:sub': 'bo' } })
  expect(markdown.split('\n\n')[2]?.split('\n')).toEqual([
    '- ✓ Every parameter has the form that STS asks for',
    '- ✓ The token is a JSON Web Token',
    '- ✓ The token says who issued it, about whom, for whom and when',
    '- ✓ The token is in date',
    '- ✓ What the token says to AWS itself can be read',
    '- ✓ The role’s account trusts the token’s issuer as a provider',
    '- ✓ The audience is on the provider’s list of client IDs, if it has one',
    '- ✓ The provider publishes the key that the token names',
    '- ✓ The signature was made with that key',
    '- ✓ The provider does not forbid this role',
    '- ✕ The role exists and its trust policy allows the call',
    '  - Trust policy of the role: No statement allows the call. What is not allowed is denied.',
    '    - `StringEquals issuer.example.com:sub`, line 11. The value is another one. Policy: `bo`. Request: `` an`a ``.',
    '- – The session is not longer than the role allows',
    '- – Session policies are valid and fit into the session',
  ])
  expect(markdown).toContain('Taken for granted:\n\n- The signature is taken as good.')
})

test('what goes through has no reasons, and the token itself is never in it', async () => {
  const markdown = await markdownFor({ StringEquals: { 'issuer.example.com:sub': 'an`a' } })
  expect(markdown).not.toMatch(/✕| {2}- |eyJ/)
})
