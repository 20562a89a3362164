/** Which message the inspector shows and under which tab. @module */
import { useState } from 'preact/hooks'
import type { Exchange } from '../../federation/exchange.ts'
import type { Position } from '../../machines/advance.ts'
import { exchangeAt, lastExchange, type Message } from '../../views/sequence.view.ts'
import type { Tab } from './TabList.tsx'

export interface Inspection {
  /** Where the opened exchange is in the trace. */
  readonly opened: string | undefined
  readonly exchange: Exchange | undefined
  readonly tab: Tab
  readonly openMessage: (message: Message) => void
  readonly openTab: (tab: Tab) => void
  /** The checks of the exchange with which the last step ended. */
  readonly openChecks: () => void
}

/** What is most worth looking at on arrival, until the reader has chosen a tab. */
const firstTab: Readonly<Record<string, Tab>> = {
  signedOut: 'state',
  started: 'state',
  signingIn: 'request',
  identified: 'token',
  credentialed: 'checks',
  granted: 'response',
  stored: 'response',
  writtenOnTablet: 'response',
  refused: 'checks',
}

const tabOf: Readonly<Record<Message['direction'], Tab>> = {
  request: 'request',
  response: 'response',
  call: 'response',
}

/** A step opens its last message. A chosen tab stays chosen, but a refusal opens its checks. */
export function useInspection(position: Position): Inspection {
  const [opened, setOpened] = useState<{ readonly exchange: string; readonly position: Position }>()
  const [picked, setPicked] = useState<{ readonly tab: Tab; readonly position: Position }>()
  const { trace, refusal } = position.context
  const last = lastExchange(trace)
  const open = opened?.position === position ? opened.exchange : last
  const keeps = picked && (!refusal || picked.position === position)
  const openTab = (tab: Tab) => setPicked({ tab, position })
  return {
    opened: open,
    exchange: open === undefined ? undefined : exchangeAt(trace, open),
    tab: keeps ? picked.tab : (firstTab[position.state] ?? 'request'),
    openTab,
    openMessage: ({ exchange, direction }) => {
      setOpened({ exchange, position })
      openTab(tabOf[direction])
    },
    openChecks: () => {
      if (last) setOpened({ exchange: last, position })
      openTab('checks')
    },
  }
}
