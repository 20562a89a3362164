/** The screen that the trainer's console and the audience window share, over a channel of the browser. @module */
import { useEffect, useRef, useState } from 'preact/hooks'
import {
  channelName,
  type Message,
  readMessage,
  screenMessage,
  type WindowKind,
} from '../../training/message.ts'
import { type ScreenEvent, screenMachine } from '../../training/screen.machine.ts'
import type { Screen } from '../../training/screen.ts'
import { useActor } from '../stage/use-actor.ts'

export interface SharedScreen {
  readonly screen: Screen
  readonly send: (event: ScreenEvent) => void
  /** Whether a window of the other kind is open. */
  readonly isOtherOpen: boolean
}

/** The screen as this window has it; what is changed here is told to the other, and the other way round. */
export function useScreen(kind: WindowKind): SharedScreen {
  const [{ context }, send] = useActor(
    screenMachine,
    undefined,
    (next, drawn) => next.context === drawn.context,
  )
  const [isOtherOpen, setOtherOpen] = useState(false)
  const channel = useRef<BroadcastChannel>()
  const latest = useRef(context)
  latest.current = context
  const tell = ({ revision, screen }: typeof context) =>
    channel.current?.postMessage(screenMessage(kind, revision, screen))
  useEffect(() => {
    const opened = new BroadcastChannel(channelName)
    channel.current = opened
    const ours = (type: 'ask' | 'gone'): Message => ({ type, from: kind })
    opened.onmessage = ({ data }) => {
      const message = readMessage(data)
      if (!message) return
      if (message.from !== kind) setOtherOpen(message.type !== 'gone')
      if (message.type === 'ask') tell(latest.current)
      if (message.type === 'screen')
        send({ type: 'receive', screen: message.screen, revision: message.revision })
    }
    opened.postMessage(ours('ask'))
    const leave = () => opened.postMessage(ours('gone'))
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
      opened.close()
    }
  }, [kind, send])
  useEffect(() => {
    if (context.isOurs) tell(context)
  }, [context])
  return { screen: context.screen, send, isOtherOpen }
}
