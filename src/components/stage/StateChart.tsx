import type { ChartState, ChartView } from '../../views/chart.view.ts'

/** The flow's statechart: the way through as a line, the other endings below it. */
export function StateChart({ chart }: { readonly chart: ChartView }) {
  return (
    <div class="chart">
      <p class="chart-note">
        The machine behind this simulation, drawn from its own definition. It rests in the framed
        states until you step; in the others a call is under way.
      </p>
      <ol class="chart-path">{chart.path.map(stateOf)}</ol>
      <p class="chart-note">Where a run can end instead:</p>
      <ul class="chart-endings">{chart.endings.map(stateOf)}</ul>
    </div>
  )
}

const stateOf = ({ name, kind, current, transitions }: ChartState) => (
  <li key={name} data-kind={kind} aria-current={current ? 'step' : undefined}>
    <code class="chart-state">{name}</code>{' '}
    {current && <span class="chart-here">the app is here</span>}{' '}
    {endingNotes[name] && <span class="chart-transitions">{endingNotes[name]}</span>}
    {transitions.length > 0 && (
      <span class="chart-transitions">
        {transitions.map(({ on, to }, index) => (
          <span key={on + to}>
            {index > 0 && ', '}
            {on} → <code>{to}</code>
          </span>
        ))}
      </span>
    )}
  </li>
)

const endingNotes: Readonly<Record<string, string>> = {
  refused: 'Somebody said no. That is an answer like any other.',
  broken: 'A defect of the simulation. No scenario reaches it.',
}
