/** A fact for Preact: its text is fetched when a check that rests on it is drawn. @module */
import { useEffect, useState } from 'preact/hooks'
import { type Fact, subjectOf } from '../../federation/facts/fact.ts'
import type { FactId } from '../../federation/facts.ts'

type Facts = Readonly<Record<string, Fact>>

/** The facts of each subject that was asked for. */
const fetched = new Map<string, Promise<Facts>>()

/** From `pages/facts/[subject].json.ts`, which writes values of this type; what did not come is asked for again. */
function factsAbout(subject: string): Promise<Facts> {
  const facts =
    fetched.get(subject) ??
    fetch(`${import.meta.env.BASE_URL}facts/${subject}.json`)
      .then((answer) => answer.json() as Promise<Facts>)
      .catch(() => {
        fetched.delete(subject)
        return {}
      })
  fetched.set(subject, facts)
  return facts
}

/** The fact, once it is there. */
export function useFact(id: FactId): Fact | undefined {
  const [facts, setFacts] = useState<Facts>({})
  useEffect(() => {
    let wanted = true
    void factsAbout(subjectOf(id)).then((came) => {
      if (wanted) setFacts(came)
    })
    return () => {
      wanted = false
    }
  }, [id])
  return facts[id]
}
