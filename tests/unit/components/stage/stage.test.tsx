import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { HandshakeStage } from '../../../../src/components/stage/HandshakeStage.tsx'
import { Moment } from '../../../../src/components/stage/Moment.tsx'
import { Sequence } from '../../../../src/components/stage/Sequence.tsx'
import { Trace } from '../../../../src/components/stage/Trace.tsx'
import { sequenceOf } from '../../../../src/views/sequence.view.ts'
import { endWith, photoApp, runWith } from '../../../support/run.ts'
import { textOf } from './text-of.ts'

const nothing = () => {}

test('on the server the stage stands at the start, with nothing to press yet', () => {
  const html = renderToString(<HandshakeStage scenario={photoApp} />)
  expect(textOf(html)).toContain('Ready: Lumen holds nothing yet. 4 steps to go.')
  expect(html).toContain('role="status"')
  expect(html.match(/<button[^>]* disabled/g)).toBeNull()
  expect(html).toMatch(/<button[^>]*class="primary"[^>]*aria-disabled="true"/)
})

test('the stage is a list that can be read without its drawing', async () => {
  const position = await endWith('wrong-audience')
  const html = renderToString(
    <Sequence
      of="Photo app"
      sequence={sequenceOf('direct-sts', position)}
      position={position}
      opened="2.0"
      side="response"
      onOpen={nothing}
      onPress={nothing}
    />,
  )
  expect(textOf(html)).toContain('Lumen → AWS STS: AssumeRoleWithWebIdentity')
  expect(textOf(html)).toContain('AWS STS ⇄ Google, hidden from the app: Discovery document')
  expect(textOf(html)).toContain('AWS STS → Lumen: 403 · AccessDenied')
  expect(html.match(/aria-pressed="true"/g)).toHaveLength(1)
})

const moment = {
  faults: [],
  prediction: undefined,
  guess: undefined,
  outcome: undefined,
  onGuess: nothing,
  onStep: nothing,
  onShowChecks: nothing,
  onUndo: nothing,
  onBack: nothing,
}

test('while the person signs in, the provider’s page is in the stage', async () => {
  const position = (await runWith())[1]
  const html = position ? renderToString(<Moment {...moment} position={position} />) : ''
  expect(textOf(html)).toBe(
    'accounts.google.com Sign in with Google Lumen wants to know who you are. Google would tell it: ' +
      'which account is yours your email address, and whether it was verified ' +
      'your name and what else your profile shows ' +
      'Continue as Ana ana@example.com Bo signed out on this device',
  )
})

test('a refusal shows its code and text and the ways on', async () => {
  const position = await endWith('bad-session-name')
  const faults = photoApp.faults.filter(({ id }) => id === 'bad-session-name')
  const html = renderToString(
    <Moment
      {...moment}
      position={position}
      faults={faults}
      outcome={{ guess: 'Credentials', outcome: 'ValidationError' }}
    />,
  )
  expect(textOf(html)).toMatch(/^You said Credentials\. It was ValidationError\./)
  expect(textOf(html)).toContain('ValidationError HTTP 400 1 validation error detected')
  expect(textOf(html)).toContain('Show the checks Undo the fault Take the step back')
})

test('the whole run can be read: every message, every check, the token and the policies', async () => {
  const text = textOf(renderToString(<Trace end={await endWith()} />))
  for (const part of [
    'Step 3: Ask STS',
    'RoleArn = arn:aws:iam::111122223333:role/lumen-photos',
    'AWS STS → Google jwks',
    'The signature was made with that key passed',
    'The ID token, field by field',
    'Policy of the role: own-photos',
    'AWS STS: 13 of 13 passed.',
    'Step 4: Get the object',
  ])
    expect(text).toContain(part)
})
