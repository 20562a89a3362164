import { expect, test } from 'vitest'
import { chartOf } from '../../../src/views/chart.view.ts'
import { statesOf, stepsOf } from '../../../src/views/flow.view.ts'

test('the table of contents is read from the machine', () => {
  expect(stepsOf('direct-sts')).toEqual([
    { leg: 'openSignIn', from: 'signedOut', busy: 'openingSignIn', to: 'signingIn' },
    { leg: 'requestIdToken', from: 'signingIn', busy: 'requestingIdToken', to: 'identified' },
    {
      leg: 'assumeRoleWithWebIdentity',
      from: 'identified',
      busy: 'assumingRole',
      to: 'credentialed',
    },
    { leg: 'getObject', from: 'credentialed', busy: 'callingS3', to: 'granted' },
  ])
  expect(statesOf('direct-sts')).toEqual([
    'signedOut',
    'signingIn',
    'identified',
    'credentialed',
    'granted',
  ])
})

test('the chart shows every state, where it leads and where the app is', () => {
  const { path, endings } = chartOf('direct-sts', 'identified')
  const inLetters = [...path, ...endings].map(
    ({ name, kind, current, transitions }) =>
      `${current ? '> ' : ''}${name} (${kind})${transitions.map(({ on, to }) => ` ${on}→${to}`).join('')}`,
  )
  expect(inLetters).toEqual([
    'signedOut (resting) next→openingSignIn',
    'openingSignIn (busy) refused→refused done→signingIn error→broken',
    'signingIn (resting) next→requestingIdToken',
    'requestingIdToken (busy) refused→refused done→identified error→broken',
    '> identified (resting) next→assumingRole',
    'assumingRole (busy) refused→refused done→credentialed error→broken',
    'credentialed (resting) next→callingS3',
    'callingS3 (busy) refused→refused done→granted error→broken',
    'granted (ended) moveClock→credentialed',
    'refused (ended)',
    'broken (ended)',
  ])
})
