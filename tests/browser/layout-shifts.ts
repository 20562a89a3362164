/** What moved in a page while it loaded. */
import type { Page } from '@playwright/test'

/** What the browser tells of a layout shift; TypeScript's DOM types lack it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

/** A shift with what moved, so that a failure says where to look. */
export interface Shift {
  /** The share of the window that moved, times how far. */
  readonly value: number
  readonly moved: readonly string[]
}

/** Starts watching; call it before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] })
    new PerformanceObserver((list) => {
      const { shifts } = window as unknown as { shifts: Shift[] }
      for (const entry of list.getEntries()) shifts.push(asShift(entry as LayoutShift))
    }).observe({ type: 'layout-shift', buffered: true })

    function asShift({ value, sources }: LayoutShift): Shift {
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node : node?.parentElement
        return `${element?.tagName}.${element?.className}: ${rect(previousRect)} to ${rect(currentRect)}`
      })
      return { value, moved }
    }
    function rect({ x, y, width, height }: DOMRectReadOnly): string {
      return [x, y, width, height].map(Math.round).join(' ')
    }
  })
}

/** All shifts so far, once fonts are there and what they change is drawn. */
export async function shiftsOf(page: Page): Promise<readonly Shift[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    return (window as unknown as { shifts: Shift[] }).shifts
  })
}
