/** Lanes as a page steps them: they are played as soon as somebody turns to them. @module */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Lane, playLane } from '../../machines/lane.ts'
import type { Flow, Scenario } from '../../scenarios/scenario.ts'
import { type LanesRow, lanesRows, purposesOf } from '../../views/lanes.view.ts'
import { type LaneDifference, laneDifferences } from '../../views/lanes-differences.view.ts'
import { fetchScenario } from '../stage/fetch-scenario.ts'

export interface Lanes {
  /** Not before the page's script runs; `insecure` where the browser has no cryptography. */
  readonly ready: 'no' | 'yes' | 'insecure'
  readonly rows: readonly LanesRow[]
  readonly differences: readonly LaneDifference[]
  /** How many rows were gone through. */
  readonly taken: number
  /** The id of what is wrong in every lane, or nothing. */
  readonly fault: string
  readonly step: () => Promise<void>
  readonly back: () => void
  readonly reset: () => void
  readonly choose: (fault: string) => Promise<void>
}

/** What a person does first with something that they are about to use. */
const signs = ['pointerenter', 'pointerdown', 'focusin'] as const

/**
 * Steps lanes for as long as they are mounted. Each fault is played once.
 *
 * @param addresses - Where their scenarios are, in the order of the flows.
 */
export function useLanes(
  root: RefObject<HTMLElement>,
  flows: readonly Flow[],
  addresses: readonly string[],
): Lanes {
  const [ready, setReady] = useState<Lanes['ready']>('no')
  const [taken, setTaken] = useState(0)
  const [fault, setFault] = useState('')
  const [lanes, setLanes] = useState<readonly Lane[]>([])
  const played = useRef(new Map<string, Promise<readonly Lane[]>>())
  const fetched = useRef<Promise<readonly Scenario[]> | undefined>(undefined)
  const wanted = useRef(fault)
  const play = (which: string): Promise<readonly Lane[]> => {
    const known = played.current.get(which)
    if (known) return known
    const faults = which === '' ? [] : [which]
    fetched.current ??= Promise.all(addresses.map(fetchScenario))
    const runs = fetched.current.then((scenarios) =>
      Promise.all(scenarios.map((scenario) => playLane(scenario, faults))),
    )
    played.current.set(which, runs)
    // A scenario that did not arrive is asked for again at the next press.
    runs.catch(() => {
      played.current.delete(which)
      fetched.current = undefined
    })
    return runs
  }
  useEffect(() => {
    const secure = Boolean(globalThis.crypto?.subtle)
    setReady(secure ? 'yes' : 'insecure')
    const element = root.current
    if (!secure || !element) return
    const listening = new AbortController()
    const warmUp = () => {
      listening.abort()
      void play('')
    }
    for (const sign of signs) element.addEventListener(sign, warmUp, { signal: listening.signal })
    return () => listening.abort()
  }, [])
  const show = async (which: string, upTo: (rows: number) => number) => {
    if (ready !== 'yes') return
    wanted.current = which
    const runs = await play(which).catch((missing: unknown) => {
      // What could not be played is not chosen.
      if (wanted.current === which) setFault(fault)
      throw missing
    })
    if (wanted.current !== which) return
    setLanes(runs)
    setTaken((before) => Math.min(upTo(before), purposesOf(runs).length))
  }
  const rows = lanesRows(flows, lanes, taken)
  return {
    ready,
    rows,
    differences: laneDifferences(lanes, taken),
    taken,
    fault,
    step: () => show(fault, (before) => before + 1),
    back: () => setTaken(Math.max(0, taken - 1)),
    reset: () => setTaken(0),
    choose: (which) => {
      setFault(which)
      return show(which, (before) => before)
    },
  }
}
