import { expect, test, vi } from 'vitest'
import { HandshakeStage } from '../../../../src/components/stage/HandshakeStage.tsx'
import { drawings, drawnInDocument } from '../../../support/drawn-in-document.ts'
import { photoApp } from '../../../support/run.ts'

const stage = drawnInDocument(<HandshakeStage scenario={photoApp} />)

/** Presses Step, and waits until the stage tells of it. */
async function step(told: string): Promise<void> {
  stage.querySelector<HTMLElement>('.controls .primary')?.click()
  await vi.waitFor(() =>
    expect(stage.querySelector('[role="status"]')?.textContent).toContain(told),
  )
}

test('a step is drawn once, and each of its messages with it', async () => {
  await vi.waitFor(() =>
    expect(stage.querySelector('.controls .primary')?.getAttribute('aria-disabled')).toBe('false'),
  )
  await step('Step 1 of 4')
  await step('Step 2 of 4')
  const {
    HandshakeStage: whole,
    Inspector,
    Sequence,
    MessageRow,
  } = await drawings(() => step('Step 3 of 4'))
  expect({ whole, Inspector, Sequence, MessageRow }).toEqual({
    whole: 1,
    Inspector: 1,
    Sequence: 1,
    MessageRow: stage.querySelectorAll('.message').length,
  })
})
