/** The scenario that is on the stage of the playground, fetched when it is chosen. @module */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { runLinkPrefix } from '../../machines/run-link-prefix.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { fetchScenario } from '../stage/fetch-scenario.ts'
import type { Choice } from './flows.ts'

export interface ChosenScenario {
  /** Its id. */
  readonly chosen: string
  /** Absent until it has arrived. */
  readonly scenario: Scenario | undefined
  readonly failed: boolean
  readonly choose: (id: string) => void
}

const first = 'photo-app-direct'

/**
 * A link to a run chooses its scenario, and brings the stage into view.
 *
 * @param asked - The scenario of a broken one that the address is about.
 */
export function useScenario(
  choices: readonly Choice[],
  from: string,
  root: RefObject<HTMLElement>,
  asked: string | undefined,
): ChosenScenario {
  const [chosen, setChosen] = useState(first)
  const [scenario, setScenario] = useState<Scenario>()
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const follow = () => {
      const { hash } = location
      if (!hash.startsWith(runLinkPrefix)) return
      const about = choices.find(({ id }) => id === hash.split('.')[1])
      if (about) setChosen(about.id)
      root.current?.scrollIntoView()
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [choices, root])
  useEffect(() => {
    if (asked === undefined) return
    setChosen(asked)
    root.current?.scrollIntoView()
  }, [asked, root])
  useEffect(() => {
    let wanted = true
    setFailed(false)
    fetchScenario(`${from}${chosen}.json`).then(
      (arrived) => wanted && setScenario(arrived),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [chosen, from, tries])
  return {
    chosen,
    scenario: scenario?.id === chosen ? scenario : undefined,
    failed,
    choose: (id) => {
      leaveAddress()
      setChosen(id)
      setTries(tries + 1)
    },
  }
}

/** A run of another scenario, or a broken one, must not stay in the address. */
function leaveAddress(): void {
  if (location.hash === '') return
  history.replaceState(null, '', location.pathname + location.search)
  dispatchEvent(new Event('hashchange'))
}
