import { useEffect, useState } from 'preact/hooks'
import type { Scenario } from '../../scenarios/scenario.ts'
import type { ShownRun } from '../../training/screen.ts'
import { fetchScenario } from '../stage/fetch-scenario.ts'
import { HandshakeStage } from '../stage/HandshakeStage.tsx'
import { FollowRun } from './FollowRun.tsx'

interface Props {
  readonly shown: ShownRun
  /** Where scenarios are fetched from: the folder’s address. */
  readonly from: string
  readonly onMoved: (position: number, isOver: boolean) => void
}

/** A run on the stage, at the position that the screen says. */
export function AudienceStage({ shown, from, onMoved }: Props) {
  const { scenario, failed } = useScenario(from, shown.scenario)
  if (!scenario)
    return (
      <p class="audience-card" role="status">
        {failed ? 'This scenario did not arrive. Show it again to try once more.' : 'One moment …'}
      </p>
    )
  return (
    <HandshakeStage
      key={scenario.id}
      scenario={scenario}
      foot={(player) => <FollowRun player={player} shown={shown} onMoved={onMoved} />}
    />
  )
}

function useScenario(from: string, id: string) {
  const [scenario, setScenario] = useState<Scenario>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    setFailed(false)
    fetchScenario(`${from}${id}.json`).then(
      (arrived) => wanted && setScenario(arrived),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [from, id])
  return { scenario: scenario?.id === id ? scenario : undefined, failed }
}
