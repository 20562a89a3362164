import { useEffect, useRef } from 'preact/hooks'
import type { Fault } from '../../scenarios/scenario.ts'
import type { LaneHead } from '../../views/lanes.view.ts'
import { narrateLanes } from '../../views/lanes-narration.view.ts'
import './lanes.css'
import './lanes-differences.css'
import './lanes-bar.css'
import './lanes-narrow.css'
import './lanes-static.css'
import { LaneDifferences } from './LaneDifferences.tsx'
import { LanesBar } from './LanesBar.tsx'
import { LanesTable } from './LanesTable.tsx'
import { useLanes } from './use-lanes.ts'

interface Props {
  readonly title: string
  readonly heads: readonly LaneHead[]
  /** Where the scenarios are, in the order of the heads. */
  readonly addresses: readonly string[]
  /** What can go wrong in all of them alike. */
  readonly faults: readonly Pick<Fault, 'id' | 'name'>[]
}

/** Several ways to federate in lock-step: each step does in every lane what serves the same purpose. */
export function LanesStage({ title, heads, addresses, faults }: Props) {
  const root = useRef<HTMLElement>(null)
  const flows = heads.map(({ flow }) => flow)
  const lanes = useLanes(root, flows, addresses)
  const { rows, differences } = lanes
  const arrived = useRef(lanes.taken)
  const showCurrent = () =>
    root.current?.querySelector('[data-status="current"]')?.scrollIntoView({ block: 'nearest' })
  useEffect(() => {
    if (arrived.current === lanes.taken) return
    arrived.current = lanes.taken
    showCurrent()
  }, [lanes.taken])
  return (
    <section class="lanes" aria-label={`Lanes: ${title}`} ref={root}>
      <h3 class="lanes-title">{title}</h3>
      {lanes.ready === 'insecure' && (
        <p class="lanes-notice">
          This page came over plain HTTP, where browsers switch their cryptography off, so nothing
          can be signed here. Open the site over HTTPS or on localhost; the runs stand below.
        </p>
      )}
      <LanesTable heads={heads} rows={rows} onWay={showCurrent} />
      {differences.length > 0 && <LaneDifferences heads={heads} differences={differences} />}
      <LanesBar lanes={lanes} faults={faults} said={narrateLanes(heads, rows)} />
    </section>
  )
}
