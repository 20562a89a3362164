/**
 * What the page does around a simulation while its island may not run yet: keeps the run that a
 * quiz asks for, and unfolds everything for print.
 *
 * @module
 */
import { type Run, showRunEvent } from './show-run.ts'

document.addEventListener(showRunEvent, (event) => {
  const run = (event as CustomEvent<Run>).detail
  const home = document.querySelector<HTMLElement>(
    `[data-simulation="${CSS.escape(run.scenario)}"]`,
  )
  if (home?.querySelector('astro-island[ssr]')) home.dataset['run'] = JSON.stringify(run)
})

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-simulation] details'))
    details.open = true
})
