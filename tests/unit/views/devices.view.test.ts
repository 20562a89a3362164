import { expect, test } from 'vitest'
import { replay } from '../../../src/machines/player.ts'
import type { RunEvent } from '../../../src/machines/run-event.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { devicesOf } from '../../../src/views/devices.view.ts'

const scenario = readScenario('photo-app-sync')
const next: RunEvent = { type: 'next' }

async function devicesAfter(steps: number, acts: readonly RunEvent[] = []) {
  const events = [...Array<RunEvent>(steps).fill(next), ...acts]
  const position = (await replay({ scenario, faults: [], events })).at(-1)
  const view = position && devicesOf('sync', position)
  if (!view) throw new Error('this scenario has devices')
  const records = (rows: (typeof view)['store']['records']) =>
    rows.map(
      ({ key, value, syncCount, unsent }) =>
        `${key}: ${value} at ${syncCount}${unsent ? ', unsent' : ''}`,
    )
  return {
    store: [view.store.syncCount, ...records(view.store.records)],
    devices: view.devices.map(
      ({ name, platform, standing, online, syncCount, lag, push, controls, ...device }) =>
        [
          `${name} (${platform}), ${standing}`,
          online ? 'online' : 'offline',
          syncCount ?? '–',
          lag ?? '–',
          ...records(device.records),
          ...(push ? [`push of ${push.syncCount}`] : []),
          ...(controls?.enabled ? [`may write ${controls.change}`] : []),
        ].join(' | '),
    ),
  }
}

test('before anybody signs in the devices know nothing', async () => {
  expect(await devicesAfter(0)).toEqual({
    store: [undefined],
    devices: [
      'Phone (APNS, Apple), signed out | online | – | –',
      'Tablet (GCM, Firebase), signed out | online | – | –',
    ],
  })
})

test('a write of the phone is pushed to the others, each by its platform', {
  timeout: 20_000,
}, async () => {
  expect(await devicesAfter(6)).toEqual({
    store: [3, 'theme: dark at 3', 'sort: newest at 2'],
    devices: [
      'Phone (APNS, Apple), told of changes | online | 3 | in step | sort: newest at 2 | theme: dark at 3 | may write theme: sepia',
      'Tablet (GCM, Firebase), told of changes | online | 2 | 1 change behind | sort: newest at 2 | theme: light at 1 | push of 3 | may write theme: dark',
      'Another device (ADM, Amazon), told of changes | online | – | – | push of 3',
    ],
  })
})

test('what an offline tablet keeps is refused once it is online, and nothing is pushed', {
  timeout: 20_000,
}, async () => {
  const acts: readonly RunEvent[] = [
    { type: 'takeTabletOffline' },
    { type: 'writeOnPhone' },
    { type: 'writeOnTablet' },
    { type: 'bringTabletOnline' },
  ]
  expect((await devicesAfter(5, acts.slice(0, 3))).devices[1]).toBe(
    'Tablet (GCM, Firebase), told of changes | offline | 2 | 1 change behind | sort: newest at 2 | theme: dark at 1, unsent | may write theme: sepia',
  )
  expect((await devicesAfter(5, acts)).devices[1]).toBe(
    'Tablet (GCM, Firebase), told of changes | online | 2 | 1 change behind | sort: newest at 2 | theme: dark at 1, unsent | may write theme: sepia',
  )
  expect((await devicesAfter(5, [...acts, next])).devices[1]).toBe(
    'Tablet (GCM, Firebase), told of changes | online | 4 | in step | sort: newest at 2 | theme: dark at 4 | may write theme: sepia',
  )
})
