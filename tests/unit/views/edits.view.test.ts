import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../src/machines/edit/edit.ts'
import { editablesOf } from '../../../src/machines/edit/editables.ts'
import { type PlayerContext, replay, startOver } from '../../../src/machines/player.ts'
import type { RunEvent } from '../../../src/machines/run-event.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { differencesOf } from '../../../src/views/compare.view.ts'
import { editGroupsOf } from '../../../src/views/editables.view.ts'
import { canEdit, editsOf } from '../../../src/views/edits.view.ts'
import { narrate } from '../../../src/views/narration.view.ts'
import { nextStep, progressOf } from '../../../src/views/progress.view.ts'
import { runsOf } from '../../../src/views/runs.view.ts'

const next: RunEvent = { type: 'next' }
const longer: Edit = {
  target: { kind: 'request', leg: 'assumeRoleWithWebIdentity', request: 'sts' },
  change: { DurationSeconds: '7200' },
}
const broken: Edit = {
  target: { kind: 'trust-policy', account: '111122223333', role: 'lumen-photos' },
  change: '{}',
}

async function playerOf(id: string, events: readonly RunEvent[]): Promise<PlayerContext> {
  const scenario = readScenario(id)
  const positions = await replay({ scenario, faults: [], events })
  return { ...startOver(scenario, []), positions, events, cursor: events.length }
}

describe('an edit in a run', () => {
  const events: readonly RunEvent[] = [
    next,
    next,
    { type: 'edit', edit: longer },
    { type: 'edit', edit: broken },
    next,
  ]

  test('is a chip that can be undone, and says where it was not taken', async () => {
    expect(editsOf(await playerOf('photo-app-direct', events))).toEqual([
      { event: 2, title: 'Request of “Ask STS”' },
      { event: 3, title: 'Trust policy of lumen-photos', refused: 'MalformedPolicyDocument' },
    ])
  })

  test('is a stop of the run with words of its own', async () => {
    const run = await playerOf('photo-app-direct', events)
    expect(progressOf(run).map(({ title }) => title)).toEqual([
      'Signed out',
      'Signing in',
      'Has a token',
      'Edited: Request of “Ask STS”',
      'Edited: Trust policy of lumen-photos',
      'Refused',
    ])
    const before = { ...run, cursor: 2 }
    expect(nextStep(before)).toBe('Apply the edit')
    const [, , two, three, four] = run.positions
    if (!two || !three || !four) throw new Error('the run is longer')
    expect(narrate('direct-sts', three, two)).toBe('Edited: Request of “Ask STS”.')
    expect(narrate('direct-sts', four, three)).toBe(
      'Edit not taken, MalformedPolicyDocument: Trust policy of lumen-photos.',
    )
  })

  test('tells runs apart', async () => {
    const edited = await playerOf('photo-app-direct', [
      next,
      next,
      { type: 'edit', edit: longer },
      next,
    ])
    const plain = await playerOf('photo-app-direct', [next, next, next])
    expect(runsOf(edited).map(({ setUp }) => setUp)).toEqual(['Nothing is wrong; one edit'])
    expect(differencesOf(edited.scenario, edited, plain)).toContainEqual({
      kind: 'outcome',
      what: 'What was edited',
      one: 'Request of “Ask STS”',
      other: 'nothing',
    })
  })
})

test('the app’s own requests can be edited, what a browser or a service sends cannot', async () => {
  const { positions } = await playerOf('photo-app-managed-login', Array(8).fill(next))
  const end = positions.at(-1)
  if (!end) throw new Error('a run has a start')
  const offered = end.context.trace.flatMap(({ exchanges }, leg) =>
    exchanges.map(({ operation }, index) => [operation, canEdit(end, `${leg}.${index}`)]),
  )
  expect(Object.fromEntries(offered)).toEqual({
    'oauth2/authorize': true,
    authorize: false,
    consent: false,
    login: false,
    'oauth2/idpresponse': false,
    'oauth2/token': true,
    GetId: true,
    GetCredentialsForIdentity: true,
    PutObject: true,
  })
  expect(canEdit(end, '0.0.0')).toBe(false)
})

test('the menu lists what the app asks last and next, its tokens, and what stands in AWS', async () => {
  const run = await playerOf('photo-app-enhanced', [next, next])
  const groups = editGroupsOf(await editablesOf(run))
  expect(groups.map(({ title, rows }) => [title, ...rows.map(({ name }) => name)])).toEqual([
    ['What the app asks', 'GetId', 'token'],
    ['Tokens', 'Claims of the ID token'],
    [
      'Policies',
      'Trust policy of lumen-signed-in',
      'Policy own-photos of lumen-signed-in',
      'Policy of the bucket lumen-photos',
    ],
    ['Roles and providers', 'Maximum session duration of lumen-signed-in'],
    [
      'Pools',
      'Settings of the identity pool',
      'Roles of the identity pool',
      'Session tags for accounts.google.com',
    ],
  ])
})

test('policies beside the role’s own and providers are listed where there are some', async () => {
  const standing = async (id: string, faults: readonly string[] = []) => {
    const scenario = readScenario(id)
    const positions = await replay({ scenario, faults, events: [] })
    const groups = editGroupsOf(await editablesOf({ scenario, positions, events: [], cursor: 0 }))
    return groups.flatMap(({ title, rows }) =>
      ['Policies', 'Roles and providers'].includes(title) ? rows.map(({ name }) => name) : [],
    )
  }
  expect(await standing('thumbnail-pod')).toEqual([
    'Trust policy of lumen-thumbnails',
    'Managed policy read-photos',
    'Policy of the bucket lumen-photos',
    'Maximum session duration of lumen-thumbnails',
    'Client ids of oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
  ])
  expect(await standing('photo-app-session', ['session-denied-by-bucket'])).toEqual([
    'Trust policy of lumen-photos',
    'Policy own-photos of lumen-photos',
    'Policy of the bucket lumen-photos',
    'Maximum session duration of lumen-photos',
  ])
})
