import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Inspector } from '../../../../src/components/stage/Inspector.tsx'
import type { Tab } from '../../../../src/components/stage/TabList.tsx'
import { type Explanations, explanations } from '../../../../src/views/explanations.ts'
import { exchangeAt, lastExchange } from '../../../../src/views/sequence.view.ts'
import { endWith, runWith } from '../../../support/run.ts'
import { textOf } from './text-of.ts'

/** What a tab shows of the last exchange of a run. */
const shows = (tab: Tab, ...faults: readonly string[]): Promise<string> =>
  showsWith(explanations, tab, ...faults)

async function showsWith(
  said: Explanations | undefined,
  tab: Tab,
  ...faults: readonly string[]
): Promise<string> {
  const position = await endWith(...faults)
  const { trace } = position.context
  const exchange = exchangeAt(trace, lastExchange(trace) ?? '')
  const html = renderToString(
    <Inspector
      of="Photo app"
      flow="direct-sts"
      position={position}
      exchange={exchange}
      tab={tab}
      onTab={() => {}}
      explanations={said}
    />,
  )
  expect(html.match(/aria-selected="true"/g)).toHaveLength(1)
  return textOf(html)
}

test.for([
  {
    tab: 'request',
    faults: ['role-does-not-exist'],
    text: 'RoleArn = arn:aws:iam::111122223333:role/lumen-photo',
  },
  { tab: 'request', faults: ['role-does-not-exist'], text: 'WebIdentityToken = secreteyJ' },
  { tab: 'response', faults: ['role-does-not-exist'], text: '403 Forbidden' },
  { tab: 'response', faults: ['role-does-not-exist'], text: '<Code>AccessDenied</Code>' },
  { tab: 'token', faults: ['tampered-payload'], text: 'STS found that it does not fit' },
  { tab: 'token', faults: [], text: 'accounts.google.com:sub' },
  {
    tab: 'checks',
    faults: ['sub-not-trusted'],
    text: 'AWS STS: 10 of 13 passed, 1 failed, 2 not reached.',
  },
  {
    tab: 'checks',
    faults: ['sub-not-trusted'],
    text: 'Does not match: StringEquals accounts.google.com:sub line 11 The value is another one.',
  },
  {
    tab: 'checks',
    faults: ['sub-not-trusted'],
    text: 'policy 110169484474386276334 request 104857600123456789012',
  },
  { tab: 'state', faults: ['sub-not-trusted'], text: 'refused the app is here' },
] as const)('$tab with $faults: $text', async ({ tab, faults, text }) => {
  expect(await shows(tab, ...faults)).toContain(text)
})

test.for([
  {
    tab: 'token',
    text: 'kid 9d408dcfd5a231aaa850a451cc0cde58d119038f typ JWT Payload: the claims',
  },
  {
    tab: 'checks',
    text: 'StringEquals accounts.google.com:sub line 11 policy 110169484474386276334',
  },
] as const)('without explanations $tab shows what there is: $text', async ({ tab, text }) => {
  expect(await showsWith(undefined, tab, 'sub-not-trusted')).toContain(text)
})

test('before anything was sent every tab says so', async () => {
  const [position] = await runWith()
  if (!position) throw new Error('a run has a start')
  const html = renderToString(
    <Inspector
      of="Photo app"
      flow="direct-sts"
      position={position}
      exchange={undefined}
      tab="request"
      onTab={() => {}}
      explanations={explanations}
    />,
  )
  expect(textOf(html)).toContain('No message was sent yet.')
})
