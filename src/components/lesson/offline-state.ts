/** What there is of the site's copy in this browser, and how it is said. @module */

export type CopyState = 'none' | 'copying' | 'kept' | 'newer' | 'failed' | 'impossible'

/** What a reader can do about it. */
export type CopyWay = 'keep' | 'take-over' | 'remove'

/** The parts of a service worker's registration that tell. */
export type Registered = Readonly<Record<'installing' | 'waiting' | 'active', unknown>>

/** The state of a registration, or of none. */
export function stateOf(registration: Registered | undefined): CopyState {
  if (!registration) return 'none'
  const { installing, waiting, active } = registration
  if (active) return waiting ? 'newer' : 'kept'
  return installing || waiting ? 'copying' : 'none'
}

/** A sentence, and the buttons that go with it. */
export function wordsFor(state: CopyState): {
  readonly sentence: string
  readonly ways: readonly CopyWay[]
} {
  return words[state]
}

const words = {
  none: {
    sentence: 'This browser has no copy of the site. It takes about 3 MB to fetch.',
    ways: ['keep'],
  },
  copying: { sentence: 'The site is being copied. You can go on reading.', ways: [] },
  kept: {
    sentence: 'The site is kept in this browser. Every page opens without a connection.',
    ways: ['remove'],
  },
  newer: {
    sentence:
      'The site is kept, and a newer version of it as well. That one comes once every page of the site is closed.',
    ways: ['take-over', 'remove'],
  },
  failed: {
    sentence:
      'The copy is not complete: the connection went, or the browser has no room for it. Nothing is answered from it. Try again; what has come is not fetched twice.',
    ways: ['keep'],
  },
  impossible: {
    sentence:
      'This browser keeps no copies here: the address has to begin with https or be localhost, and the window must not be a private one.',
    ways: [],
  },
} as const satisfies Record<CopyState, { sentence: string; ways: readonly CopyWay[] }>
