import { useId, useRef } from 'preact/hooks'
import { HandshakeStage } from '../stage/HandshakeStage.tsx'
import { type Choice, flowTitles } from './flows.ts'
import './playground.css'
import { useScenario } from './use-scenario.ts'

interface Props {
  readonly choices: readonly Choice[]
  /** Where scenarios are fetched from: the folder’s address. */
  readonly from: string
}

/** Any scenario on the stage: the one that is chosen, or that the page’s address is about. */
export function Playground({ choices, from }: Props) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const { chosen, scenario, failed, choose } = useScenario(choices, from, root)
  return (
    <div class="playground" ref={root} data-simulation={chosen}>
      <p class="playground-choice">
        <label for={id}>Scenario</label>
        <select
          id={id}
          value={chosen}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {Object.entries(flowTitles).map(([flow, title]) => (
            <optgroup key={flow} label={title}>
              {choices
                .filter((choice) => choice.flow === flow)
                .map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </p>
      {scenario ? (
        <HandshakeStage key={scenario.id} scenario={scenario} />
      ) : (
        <p class="playground-wait" role="status">
          {failed
            ? 'The scenario did not arrive. Choose it again to try once more.'
            : 'One moment …'}
        </p>
      )}
    </div>
  )
}
