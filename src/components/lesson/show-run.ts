/** Asks the lesson's simulation to show a run, and brings the reader to it. @module */

/** A run: a scenario and what is wrong in it. */
export interface Run {
  readonly scenario: string
  readonly faults: readonly string[]
}

/** The event that asks for a run; it bubbles up to the document. */
export const showRunEvent = 'handshake:show-run'

/**
 * Dispatches the event and moves the focus to the heading of the simulation that has this scenario.
 *
 * @param from - The element whose press asked for it.
 */
export function showRun(from: Element, run: Run): void {
  from.dispatchEvent(new CustomEvent<Run>(showRunEvent, { bubbles: true, detail: run }))
  const simulation = document.querySelector(`[data-simulation="${CSS.escape(run.scenario)}"]`)
  const heading = simulation?.querySelector<HTMLElement>('h2, h3') ?? simulation
  if (!(heading instanceof HTMLElement)) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  heading.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' })
}
