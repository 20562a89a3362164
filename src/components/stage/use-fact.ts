/** A fact for Preact: its text is fetched when a check that rests on it is drawn. @module */
import { useEffect, useState } from 'preact/hooks'
import type { Fact } from '../../federation/facts/fact.ts'
import { type FactId, factOf } from '../../federation/facts.ts'

/** The fact, once it is there. */
export function useFact(id: FactId): Fact | undefined {
  const [known, setKnown] = useState<{ readonly id: FactId; readonly fact: Fact }>()
  useEffect(() => {
    let wanted = true
    void factOf(id).then((fact) => {
      if (wanted) setKnown({ id, fact })
    })
    return () => {
      wanted = false
    }
  }, [id])
  return known?.id === id ? known.fact : undefined
}
