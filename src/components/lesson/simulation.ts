/**
 * What the page does around a simulation while its island may not run yet: keeps the run that a
 * quiz asks for, brings the reader to the run that the address asks for, and unfolds everything for
 * print.
 *
 * @module
 */
import { runLinkPrefix } from '../../machines/run-link-prefix.ts'
import { type Run, showRunEvent } from './show-run.ts'

document.addEventListener(showRunEvent, (event) => {
  const run = (event as CustomEvent<Run>).detail
  const home = document.querySelector<HTMLElement>(
    `[data-simulation="${CSS.escape(run.scenario)}"]`,
  )
  if (home?.querySelector('astro-island[ssr]')) home.dataset['run'] = JSON.stringify(run)
})

/** Coming into view, the island starts and opens the run: see stage/LinkHost.tsx. */
function showLinkedRun(): void {
  if (!location.hash.startsWith(runLinkPrefix)) return
  const homes = [...document.querySelectorAll<HTMLElement>('[data-simulation]')]
  const scenario = location.hash.split('.')[1]
  const meant = homes.find(({ dataset }) => dataset['simulation'] === scenario) ?? homes[0]
  meant?.scrollIntoView()
}

showLinkedRun()
addEventListener('hashchange', showLinkedRun)

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-simulation] details'))
    details.open = true
})
