/** Keeps what is new in sight without moving what is under the reader's hand. @module */

/** Whether the stage is a list in the page, as on a phone, and not a window of its own. */
const isInPage = (stage: Element): boolean => getComputedStyle(stage).overflowY === 'visible'

const behavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'

/** Shows the end of what has happened: by scrolling the stage where it scrolls, else the page. */
export function followRun(stage: Element): void {
  const moment = stage.querySelector('.moment')
  const end = moment?.childElementCount ? moment : stage.querySelector('[data-status="current"]')
  if (!end) return
  if (isInPage(stage)) end.scrollIntoView({ block: 'nearest', behavior: behavior() })
  else
    stage.scrollTop +=
      end.getBoundingClientRect().bottom - stage.getBoundingClientRect().bottom + 12
}

/** On a phone the inspector stands far below the message that was pressed: goes there, or to what failed. */
export function showInspector(simulation: Element | null): void {
  const stage = simulation?.querySelector('.stage')
  if (!stage || !isInPage(stage)) return
  requestAnimationFrame(() => {
    const inspector = simulation?.querySelector('.inspector')
    const failed = inspector?.querySelector('.checks > [data-verdict="fail"]')
    const target = failed ?? inspector
    target?.scrollIntoView({ block: 'start', behavior: behavior() })
  })
}
