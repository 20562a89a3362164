/** How the player does what a person wants done with a device. @module */
import { shown } from './player.ts'
import { playerSetup } from './player-setup.ts'

/** One act of the handshake’s machine, and back to where the player waits. */
export const usingDevice = playerSetup.createStateConfig({
  tags: 'busy',
  invoke: {
    src: 'useDevice',
    input: ({ context, event }) => ({
      scenario: context.scenario,
      from: shown(context),
      event: event.type === 'useDevice' ? { type: event.act } : { type: 'next' },
    }),
    onDone: {
      target: 'paused',
      actions: { type: 'record', params: ({ event }) => event.output },
    },
  },
})
