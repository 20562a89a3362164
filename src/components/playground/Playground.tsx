import { useRef } from 'preact/hooks'
import type { BrokenCodeProblem } from '../../machines/broken-one.ts'
import { HandshakeStage } from '../stage/HandshakeStage.tsx'
import { useLoaded } from '../stage/use-loaded.ts'
import type { Choice } from './flows.ts'
import { MakeOne } from './MakeOne.tsx'
import './playground.css'
import { ScenarioChooser } from './ScenarioChooser.tsx'
import { useBrokenCode } from './use-broken-code.ts'
import { useScenario } from './use-scenario.ts'

interface Props {
  readonly choices: readonly Choice[]
  /** Where scenarios are fetched from: the folder’s address. */
  readonly from: string
}

const loadBroken = () => import('./BrokenStage.tsx')

/** Any scenario on the stage: the one that is chosen, or that the page’s address is about. */
export function Playground({ choices, from }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const code = useBrokenCode(choices)
  const told = code?.kind === 'problem' ? undefined : code
  const { chosen, scenario, failed, choose } = useScenario(
    choices,
    from,
    root,
    told?.broken.scenario,
  )
  const loaded = useLoaded(told !== undefined, loadBroken)
  return (
    <div class="playground" ref={root} data-simulation={chosen}>
      <ScenarioChooser choices={choices} chosen={chosen} onChoose={choose} />
      {code?.kind === 'problem' && (
        <p class="playground-note" role="alert">
          {problems[code.problem]}
        </p>
      )}
      {!scenario || (told && !loaded) ? (
        <p class="playground-wait" role="status">
          {failed
            ? 'The scenario did not arrive. Choose it again to try once more.'
            : 'One moment …'}
        </p>
      ) : told && loaded ? (
        <loaded.BrokenStage key={location.hash} scenario={scenario} told={told} />
      ) : (
        <HandshakeStage
          key={scenario.id}
          scenario={scenario}
          foot={({ context }) => <MakeOne context={context} />}
        />
      )}
    </div>
  )
}

const problems: Readonly<Record<BrokenCodeProblem, string>> = {
  'other-version':
    'This link was made by another version of this site, which wrote links otherwise.',
  damaged: 'This link is damaged: part of it was lost or changed on its way here.',
  'unknown-scenario': 'This link is about a scenario that there is no more.',
  'unknown-fault': 'This link breaks something that its scenario no longer lets anybody break.',
}
