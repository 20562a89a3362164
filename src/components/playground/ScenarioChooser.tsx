import { useId } from 'preact/hooks'
import { type Choice, flowTitles } from './flows.ts'

interface Props {
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** The scenarios under the ways to federate. */
export function ScenarioChooser({ choices, chosen, onChoose }: Props) {
  const id = useId()
  return (
    <p class="playground-choice">
      <label for={id}>Scenario</label>
      <select
        id={id}
        value={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
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
  )
}
