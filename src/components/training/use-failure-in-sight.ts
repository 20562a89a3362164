import { useAfterPaint } from '../stage/use-after-paint.ts'

/**
 * Brings the check that failed into sight when details are opened. The inspector does it for each
 * step, but while it is hidden nothing in it has a place.
 */
export function useFailureInSight(detail: boolean): void {
  useAfterPaint(() => {
    if (!detail) return
    const failed = document.querySelector('.audience .checks > [data-verdict="fail"]')
    failed?.scrollIntoView({ block: 'center' })
  }, [detail])
}
