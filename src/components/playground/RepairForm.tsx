import { useState } from 'preact/hooks'
import {
  type BrokenOne,
  endsAsItShould,
  repairedRun,
  standingEdits,
  writeRepairedCode,
} from '../../machines/broken-one.ts'
import type { RunEvent } from '../../machines/run-event.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { CodeLink } from './CodeLink.tsx'

interface Props {
  readonly scenario: Scenario
  readonly broken: BrokenOne
  /** Of the run on the stage: what was changed by hand there counts. */
  readonly events: readonly RunEvent[]
}

/** Naming what is wrong, and the run without it. */
export function RepairForm({ scenario, broken, events }: Props) {
  const [undone, setUndone] = useState<readonly string[]>([])
  const [says, say] = useState<string>()
  const [code, setCode] = useState<string>()
  const wrong = broken.faults.length
  const edits = standingEdits(events)
  const forget = () => {
    setCode(undefined)
    say(undefined)
  }
  const name = (id: string, on: boolean) => {
    forget()
    setUndone(on ? [...undone, id].slice(-wrong) : undone.filter((each) => each !== id))
  }
  const tryIt = async () => {
    const repair = { undone, edits }
    const repaired = await endsAsItShould(scenario, repairedRun(broken, repair))
    say(repaired ? 'Repaired: the run ends as it does when nothing is wrong.' : notYet)
    setCode(repaired ? await writeRepairedCode(broken, repair) : undefined)
  }
  return (
    <form
      class="playground-foot"
      onSubmit={(event) => {
        event.preventDefault()
        void tryIt()
      }}
    >
      {wrong > 0 && (
        <fieldset>
          <legend>
            {wrong === 1 ? 'One thing is wrong. Which?' : `${wrong} things are wrong. Which?`}
          </legend>
          <div class="playground-suspects">
            {scenario.faults.map(({ id, name: title, sentence }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={undone.includes(id)}
                  onChange={({ currentTarget }) => name(id, currentTarget.checked)}
                />
                <span>
                  <b>{title}</b> {sentence}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p>
        Policies and settings that you change on the stage are part of the repair
        {edits.length > 0 && `: ${edits.length} so far`}.
      </p>
      <p>
        <button type="submit">Run it repaired</button>
      </p>
      <div role="status">
        {says && <p>{says}</p>}
        {code && (
          <>
            <p>This code carries your repair: whoever opens it sees it replayed.</p>
            <CodeLink code={code} what="Result" label="Link to the repair" />
          </>
        )}
      </div>
    </form>
  )
}

const notYet = 'Not yet: the run still ends otherwise. Look at the check that fails first.'
