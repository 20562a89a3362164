import { afterEach, expect, test, vi } from 'vitest'
import { runOf } from '../../support/run.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

// WebCrypto hands each call to another thread, and whoever presses Step waits for its answer.
test.for([
  ['photo-app-direct', { sign: 1, verify: 1 }],
  ['photo-app-enhanced', { sign: 2, verify: 3 }],
  ['photo-app-classic', { sign: 2, verify: 3 }],
] as const)('%s waits for WebCrypto for its signatures alone: %o', async ([id, signatures]) => {
  await runOf(id)
  const { subtle } = crypto
  const asked = {
    sign: vi.spyOn(subtle, 'sign'),
    verify: vi.spyOn(subtle, 'verify'),
    digest: vi.spyOn(subtle, 'digest'),
    importKey: vi.spyOn(subtle, 'importKey'),
  }
  await runOf(id)
  expect(
    Object.fromEntries(Object.entries(asked).map(([name, { mock }]) => [name, mock.calls.length])),
  ).toEqual({ ...signatures, digest: 0, importKey: 0 })
})
