import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ManagedLoginPage } from '../../../../src/components/stage/ManagedLoginPage.tsx'
import { playToEnd } from '../../../../src/machines/advance.ts'
import { managedLoginMachine } from '../../../../src/machines/managed-login.machine.ts'
import { startOf } from '../../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-managed-login')

/** The user pool's page as the stage draws it. */
async function drawn(...faults: readonly string[]): Promise<string> {
  const positions = await playToEnd(managedLoginMachine, startOf(scenario, faults))
  const { page } =
    positions.find(({ state }) => state === 'choosingProvider')?.context.holdings.managedLogin ?? {}
  if (!page) throw new Error('the run came to no page of managed login')
  return renderToString(
    <ManagedLoginPage
      page={page}
      host="lumen.auth.us-east-1.amazoncognito.com"
      provider="Google"
      onContinue={() => {}}
    />,
  )
}

const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, it = '']) =>
    it.replace(/<[^>]*>/g, ''),
  )

test('the page has one way on, and says that what is typed there is demonstration data', async () => {
  const html = await drawn()
  expect(buttons(html)).toEqual(['Continue with Google'])
  for (const text of ['Lumen for phones', 'Forgot your password?', 'Sign up', 'demonstration data'])
    expect(html).toContain(text)
})

test('a page that does not offer the provider says so', async () => {
  const html = await drawn('provider-not-enabled')
  expect(buttons(html)).toEqual(['Ask for Google all the same'])
  expect(html).toContain('This page does not offer Google.')
})
