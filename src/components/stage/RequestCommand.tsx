import { useState } from 'preact/hooks'
import type { Exchange } from '../../federation/exchange.ts'
import type { TracedLeg } from '../../machines/handshake.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly exchange: Exchange
  /** The run, which has the keys that the request was signed with. */
  readonly trace: readonly TracedLeg[]
}

const loadPanel = () => import('./CommandPanel.tsx')

/** The request as a command of curl or the AWS CLI, fetched when it is unfolded. */
export function RequestCommand(props: Props) {
  const [open, setOpen] = useState(false)
  const loaded = useLoaded(open, loadPanel)
  return (
    <details class="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Send it yourself: curl or AWS CLI</summary>
      {open && loaded && <loaded.CommandPanel {...props} />}
    </details>
  )
}
