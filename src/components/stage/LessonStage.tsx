/**
 * The stage of a lesson: drawn when the site is built, and run when its scenario has come. A world
 * with its keys and faults weighs several kilobytes, which a page that is only read need not carry.
 *
 * @module
 */
import { type ComponentChildren, hydrate } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Scenario } from '../../scenarios/scenario.ts'
import { fetchScenario } from './fetch-scenario.ts'
import { HandshakeStage } from './HandshakeStage.tsx'
import type { Prediction } from './prediction.ts'

/** The scenarios that the build draws, by id; none in a browser. */
export const drawn = new Map<string, Scenario>()

interface Props {
  /** The scenario's. */
  readonly id: string
  /** Where scenarios are: `/scenarios/`. */
  readonly from: string
  readonly predictions: readonly Prediction[]
  /** The lesson's `<Step>`s. */
  readonly children?: ComponentChildren
}

/** A stage that waits for its scenario: what was drawn stays as it is until then. */
export function LessonStage({ id, from, predictions, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [waits, setWaits] = useState<'' | undefined>('')
  const [tries, setTries] = useState(0)
  const [failed, setFailed] = useState(false)
  const stageOf = (scenario: Scenario) => (
    <HandshakeStage scenario={scenario} predictions={predictions}>
      {children}
    </HandshakeStage>
  )
  useEffect(() => {
    setFailed(false)
    fetchScenario(`${from}${id}.json`).then(
      (scenario) => {
        if (place.current) hydrate(stageOf(scenario), place.current)
        setWaits(undefined)
      },
      () => setFailed(true),
    )
  }, [tries])

  const scenario = drawn.get(id)
  return (
    <>
      {scenario ? (
        <div data-waits="">{stageOf(scenario)}</div>
      ) : (
        // Preact leaves alone what stands here already.
        <div ref={place} data-waits={waits} dangerouslySetInnerHTML={{ __html: '' }} />
      )}
      {failed && (
        <p role="alert">
          The scenario of this simulation did not come.{' '}
          <button type="button" onClick={() => setTries(tries + 1)}>
            Try again
          </button>
        </p>
      )}
    </>
  )
}
