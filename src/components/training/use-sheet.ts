/** The plan of a run sheet, fetched when it is chosen. @module */
import { useEffect, useState } from 'preact/hooks'
import type { SheetPlan } from '../../training/sheet-plan.ts'

/** The plan; `undefined` until it has come, or where no sheet is chosen. */
export function useSheet(base: string, id: string | undefined): SheetPlan | undefined {
  const [plan, setPlan] = useState<SheetPlan>()
  useEffect(() => {
    if (id === undefined) return
    let wanted = true
    void fetchSheet(`${base}run-sheets/${id}.json`).then((arrived) => wanted && setPlan(arrived))
    return () => {
      wanted = false
    }
  }, [base, id])
  return plan?.id === id ? plan : undefined
}

/** What is not caught here, the page says: components/site/missing-part.ts. */
async function fetchSheet(address: string): Promise<SheetPlan> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} was not fetched: ${answer.status}`)
  // Written there from a value of this type: pages/run-sheets/[id].json.ts.
  return (await answer.json()) as SheetPlan
}
