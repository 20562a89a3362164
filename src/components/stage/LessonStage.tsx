/**
 * The stage of a lesson: drawn when the site is built, and run when its scenario has come. A world
 * with its keys and faults weighs several kilobytes, which a page that is only read need not carry.
 *
 * @module
 */
import type { ComponentChildren } from 'preact'
import type { Scenario } from '../../scenarios/scenario.ts'
import { siteFolder } from '../site/site-folder.ts'
import { fetchScenario } from './fetch-scenario.ts'
import { HandshakeStage } from './HandshakeStage.tsx'
import type { Prediction } from './prediction.ts'

/** By id: those that the build draws, and in a browser those of the page. */
export const scenarios = new Map<string, Scenario>()

// An island takes over what was drawn as soon as its script has run: so that waits for the scenarios.
if (!import.meta.env.SSR) {
  const homes = document.querySelectorAll<HTMLElement>('.simulation-home')
  const ids = [...homes].map(({ dataset }) => dataset['simulation'] ?? '')
  await Promise.all(ids.map(bring))
}

async function bring(id: string): Promise<void> {
  const address = `${siteFolder}scenarios/${id}.json`
  const scenario = await fetchScenario(address).catch(() => undefined)
  if (scenario) scenarios.set(id, scenario)
}

interface Props {
  /** The scenario's. */
  readonly id: string
  readonly predictions: readonly Prediction[]
  /** The lesson's `<Step>`s. */
  readonly children?: ComponentChildren
}

/** The stage, or what to do where its scenario did not come. */
export function LessonStage({ id, predictions, children }: Props) {
  const scenario = scenarios.get(id)
  if (!scenario)
    return (
      <p role="alert">
        This simulation’s scenario did not arrive. Load the page again to try once more; the whole
        handshake can be read below.
      </p>
    )
  return (
    <HandshakeStage scenario={scenario} predictions={predictions}>
      {children}
    </HandshakeStage>
  )
}
