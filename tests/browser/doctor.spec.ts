import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { wakeIslands } from './watch.ts'

const claims = {
  iss: 'https://gitlab.example.com',
  aud: 'https://gitlab.example.com',
  sub: 'project_path:photos/lumen:ref_type:branch:ref:develop',
}
const policy = (sub: string) =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/gitlab.example.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { 'gitlab.example.com:sub': sub } },
      },
    },
    null,
    2,
  )
const main = 'project_path:photos/lumen:ref_type:branch:ref:main'

async function openDoctor(page: Page) {
  await page.goto('./doctor/')
  await wakeIslands(page)
  return {
    token: page.getByLabel('Token, or its claims as JSON'),
    role: page.getByLabel('Trust policy of the role'),
    ask: page.getByRole('button', { name: 'Ask STS' }),
    report: page.getByRole('region', { name: /^\d+ / }),
  }
}

test('a pasted token is refused by the line of the policy that decides, by keyboard', async ({
  page,
}) => {
  const { token, role, ask, report } = await openDoctor(page)
  await token.fill(JSON.stringify(claims))
  await role.fill(policy(main))
  await ask.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'AccessDenied' })).toHaveText(
    'STS answers AccessDenied. It stops at: The role exists and its trust policy allows the call.',
  )
  await expect(report).toHaveAccessibleName('403 AccessDenied')
  await expect(report.locator('.policy-line[data-verdict="no-match"]').first()).toContainText(main)
  await expect(report.getByText(claims.sub).first()).toBeVisible()
  await expect(ask).toBeFocused()

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy as Markdown' }).press('Enter')
  await expect(page.getByText('Report copied.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('- ✕ The role exists and its trust policy allows the call')

  await role.fill(policy(claims.sub))
  await expect(report).toHaveAccessibleName('200 Credentials')
})

test('what cannot be read says why, beside itself', async ({ page }) => {
  const { token, role, ask, report } = await openDoctor(page)
  await token.fill('{"iss": ')
  await ask.click()
  await expect(token).toHaveAttribute('aria-invalid', 'true')
  await expect(token).toHaveAccessibleDescription(/begins as JSON and is none/)
  await expect(role).toHaveAccessibleDescription(/Paste the trust policy of the role\./)
  await expect(report).toHaveCount(0)
})

test('what else is known decides, too', async ({ page }) => {
  const { token, role, ask, report } = await openDoctor(page)
  await token.fill(JSON.stringify(claims))
  await role.fill(policy(claims.sub))
  await ask.click()
  await expect(report).toHaveAccessibleName('200 Credentials')
  await page.getByText(/^What else you know/).click()
  await page.getByLabel('There is this one').check()
  await page.getByLabel('Provider URL, as IAM shows it').fill('gitlab.example.com')
  await page.getByLabel('Audiences (client IDs), one a line').fill('sts.amazonaws.com')
  await expect(report).toContainText('The audience is on the provider’s list of client IDs')
  await expect(report).toHaveAccessibleName('400 InvalidIdentityToken')
  await page.getByLabel('I do not know: take it as registered').check()
  await expect(report).toHaveAccessibleName('200 Credentials')
  await expect(page.getByLabel('There is this one')).toBeVisible()
})

const poolId = 'eu-west-1:11111111-2222-3333-4444-555555555555'
const userPool = 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'
const pool = {
  IdentityPoolId: poolId,
  IdentityPoolName: 'lumen',
  AllowUnauthenticatedIdentities: false,
  CognitoIdentityProviders: [
    { ProviderName: userPool, ClientId: 'web', ServerSideTokenCheck: false },
  ],
}
const poolRoles = {
  IdentityPoolId: poolId,
  Roles: { authenticated: 'arn:aws:iam::111122223333:role/members' },
}
const trustOfPool = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': poolId } },
  },
}

test('an identity pool is asked for as far as it is known, by keyboard', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  const { report } = await openDoctor(page)
  await page.getByRole('radio', { name: /^AssumeRoleWithWebIdentity/ }).press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^GetCredentialsForIdentity/ })).toBeFocused()
  const logins = page.getByLabel('Logins, or only the token')
  const claims = { iss: `https://${userPool}`, aud: 'ios', sub: 'ana' }
  await logins.fill(JSON.stringify({ Logins: { [userPool]: claims } }))
  expect(requested.filter((url) => /examine-pool|identity-pool\./.test(url))).toEqual([])

  // What three commands printed, into the one field that has the focus.
  const printed = [pool, poolRoles, trustOfPool].map((each) => JSON.stringify(each, null, 2))
  await page.getByLabel('Roles of the pool').fill(printed.join('\n'))
  await expect(page.getByText('Put where it belongs: Identity pool, Trust policy')).toBeVisible()
  await expect(page.getByLabel('Identity pool', { exact: true })).toHaveValue(printed[0] ?? '')
  await expect(page.getByLabel('Roles of the pool')).toHaveValue(printed[1] ?? '')

  await page.getByRole('button', { name: 'Ask Cognito' }).press('Enter')
  await expect(report).toHaveAccessibleName('400 NotAuthorizedException')
  await expect(report).toContainText(
    'Token is not from a supported provider of this identity pool.',
  )
  await logins.fill(JSON.stringify({ [userPool]: { ...claims, aud: 'web' } }))
  await expect(report).toHaveAccessibleName('400 InvalidIdentityPoolConfigurationException')
  await expect(
    page.getByRole('status').filter({ hasText: 'STS stops at: The role exists' }),
  ).toHaveCount(1)
  await expect(report.locator('.policy-line[data-verdict="no-match"]').first()).toContainText(
    'sts:AssumeRole',
  )

  await page.getByRole('radio', { name: 'A guest: the call has no Logins' }).check()
  await expect(logins).toHaveCount(0)
  await expect(report).toContainText('Unauthenticated access is not supported')
})

test('an example tells who else gets in', async ({ page }) => {
  const { report } = await openDoctor(page)
  await page
    .getByLabel(/Take an example/)
    .selectOption({ label: 'GitHub Actions: it works, and for whom else?' })
  await expect(report).toHaveAccessibleName('200 Credentials')
  await expect(report).toContainText('A job of a pull request gets in before anybody')
})

test('what is pasted goes nowhere: no request, no storage, no address', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const { token, role, ask, report } = await openDoctor(page)
  await token.fill(JSON.stringify({ ...claims, sub: 'only-of-this-test' }))
  await role.fill(policy('only-of-this-test'))
  await ask.click()
  await expect(report).toHaveAccessibleName('200 Credentials')
  await page.reload()
  await expect(token).toHaveValue('')
  expect(sent.filter((request) => request.includes('only-of-this-test'))).toEqual([])
  expect(
    await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
  ).not.toContain('only-of-this-test')
  expect(page.url()).not.toContain('#')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page and its answer have no barrier and fit a narrow page, in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 700 })
    const { report } = await openDoctor(page)
    await page.getByText(/^What else you know/).click()
    await page.getByLabel(/Take an example/).selectOption({ index: 1 })
    await expect(report).toHaveAccessibleName('403 AccessDenied')
    await page.getByText('All that STS checked').click()
    await page.getByText('AWS answers otherwise?').click()
    await expectNoBarrier(page)
    await page
      .getByLabel(/Take an example/)
      .selectOption({ label: 'Identity pool: a rule chooses a role that trusts another pool' })
    await expect(report).toHaveAccessibleName('400 InvalidIdentityPoolConfigurationException')
    await page.getByText('All that was checked').click()
    await page.getByText('What Cognito’s own token says').click()
    await expectNoBarrier(page)
  })

async function expectNoBarrier(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
}
