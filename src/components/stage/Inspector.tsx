import { useId, useRef } from 'preact/hooks'
import type { Exchange } from '../../federation/exchange.ts'
import type { Position } from '../../machines/advance.ts'
import type { Flow } from '../../scenarios/scenario.ts'
import { chartOf } from '../../views/chart.view.ts'
import { checksOf } from '../../views/checks.view.ts'
import { canEdit } from '../../views/edits.view.ts'
import type { Explanations } from '../../views/explanations.ts'
import { requestView, responseView } from '../../views/message.view.ts'
import { partyOf } from '../../views/parties.view.ts'
import { tokenOf } from '../../views/token.view.ts'
import { CheckList } from './CheckList.tsx'
import { EditButton } from './EditButton.tsx'
import { RequestCommand } from './RequestCommand.tsx'
import { StateChart } from './StateChart.tsx'
import { type Tab, TabList } from './TabList.tsx'
import { TokenSheet } from './TokenSheet.tsx'
import { useAfterPaint } from './use-after-paint.ts'
import { useOpened } from './use-edit.ts'
import { WireMessage } from './WireMessage.tsx'

interface Props {
  /** The simulation's title: a page may have two, and their parts must be told apart. */
  readonly of: string
  readonly flow: Flow
  readonly position: Position
  /** The exchange that is opened. */
  readonly exchange: Exchange | undefined
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
  /** Absent until they have come. */
  readonly explanations: Explanations | undefined
}

/** Everything about one message: what was sent, what came back, and why. */
export function Inspector({ of, flow, position, exchange, tab, onTab, explanations }: Props) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  useAfterPaint(() => {
    const view = panel.current
    const point = view?.querySelector('.checks > [data-verdict="fail"], .chart [aria-current]')
    if (!view) return
    view.scrollTop = 0
    const { top, bottom } = view.getBoundingClientRect()
    const place = point?.getBoundingClientRect()
    if (place && place.bottom > bottom) view.scrollTop = place.top - top - 8
    const line = point?.querySelector('[data-line][data-verdict]')?.getBoundingClientRect()
    if (line && line.bottom > bottom) view.scrollTop += line.bottom - bottom + 8
  }, [position, exchange, tab])
  const { app, world } = position.context
  const opened = useOpened()
  const name = (party: string) => partyOf(party, app, world).name
  return (
    <section class="inspector" aria-label={`Inspector, ${of}`}>
      <TabList id={id} tab={tab} onTab={onTab} />
      <div
        class="panel"
        ref={panel}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
        tabIndex={0}
      >
        {exchange && tab !== 'state' && (
          <h3 class="panel-subject">
            {name(exchange.from)} → {name(exchange.to)} <span>{exchange.operation}</span>
            {tab === 'request' && opened !== undefined && canEdit(position, opened) && (
              <EditButton what="the request" wish={{ kind: 'request', exchange: opened }} />
            )}
          </h3>
        )}
        <Panel
          tab={tab}
          flow={flow}
          position={position}
          exchange={exchange}
          explanations={explanations}
        />
      </div>
    </section>
  )
}

function Panel({ tab, flow, position, exchange, explanations }: Omit<Props, 'onTab' | 'of'>) {
  if (tab === 'state') return <StateChart chart={chartOf(flow, position.state)} />
  if (tab === 'token') {
    const token = tokenOf(position, exchange, explanations)
    return token ? (
      <TokenSheet token={token} />
    ) : (
      <p class="panel-empty">
        There is no token yet: the provider signs one when the code is redeemed.
      </p>
    )
  }
  if (!exchange)
    return <p class="panel-empty">No message was sent yet. Step, then open one here.</p>
  const { app, world, trace } = position.context
  if (tab === 'request')
    return (
      <>
        <RequestCommand exchange={exchange} trace={trace} />
        <WireMessage message={requestView(exchange.request)} />
      </>
    )
  if (tab === 'response') return <WireMessage message={responseView(exchange.response)} />
  return (
    <CheckList
      checks={checksOf(exchange, explanations)}
      by={partyOf(exchange.to, app, world).name}
    />
  )
}
