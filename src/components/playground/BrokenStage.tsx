import { useEffect, useMemo, useState } from 'preact/hooks'
import { asFound, playedOut, type ReadCode, repairedRun } from '../../machines/broken-one.ts'
import type { RunToOpen } from '../../machines/player.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { chosenFaults } from '../../views/faults.view.ts'
import { HandshakeStage } from '../stage/HandshakeStage.tsx'
import { RepairForm } from './RepairForm.tsx'

interface Props {
  readonly scenario: Scenario
  readonly told: Exclude<ReadCode, { readonly kind: 'problem' }>
}

/** A broken one to repair, or a repaired one to look at. */
export const BrokenStage = ({ scenario, told }: Props) =>
  told.kind === 'broken' ? (
    <Riddle scenario={scenario} broken={told.broken} />
  ) : (
    <Told scenario={scenario} told={told} />
  )

type Broken = Props['told']['broken']

function Riddle({ scenario, broken }: { readonly scenario: Scenario; readonly broken: Broken }) {
  const [found, setFound] = useState<Scenario>()
  useEffect(() => {
    void asFound(scenario, broken).then(setFound)
  }, [scenario, broken])
  return (
    <>
      <div class="playground-note">
        <p>
          <strong>Somebody broke this one.</strong> Step through it, find out what is wrong, and
          repair it below the stage.
        </p>
        {broken.hint !== '' && (
          <p>
            Their hint: <q>{broken.hint}</q>
          </p>
        )}
      </div>
      {found && (
        <HandshakeStage
          scenario={found}
          foot={({ context }) => (
            <RepairForm scenario={scenario} broken={broken} events={context.events} />
          )}
        />
      )}
    </>
  )
}

type ToldOfRepair = Extract<Props['told'], { readonly kind: 'repaired' }>

function Told({ scenario, told }: { readonly scenario: Scenario; readonly told: ToldOfRepair }) {
  const { broken, repair } = told
  const run = useMemo(() => repairedRun(broken, repair), [broken, repair])
  const [opens, setOpens] = useState<RunToOpen>()
  useEffect(() => {
    void playedOut(scenario, run).then((positions) => {
      const steps = positions.length - 1 - run.events.length
      const events = [
        ...run.events,
        ...Array.from({ length: steps }, () => ({ type: 'next' }) as const),
      ]
      setOpens({ faults: run.faults, events, cursor: events.length })
    })
  }, [scenario, run])
  const names = (ids: readonly string[]) => chosenFaults(scenario, ids).map(({ name }) => name)
  const byHand = (count: number) => (count > 0 ? [`${count} changed by hand`] : [])
  return (
    <>
      <div class="playground-note">
        <p>
          <strong>This one was broken and repaired.</strong> The stage shows the run after the
          repair; step back to see how it got there.
        </p>
        {broken.hint !== '' && (
          <p>
            The hint was: <q>{broken.hint}</q>
          </p>
        )}
        <p>Broken: {[...names(broken.faults), ...byHand(broken.edits.length)].join('; ')}.</p>
        <p>Repaired: {[...names(repair.undone), ...byHand(repair.edits.length)].join('; ')}.</p>
      </div>
      <HandshakeStage scenario={scenario} {...(opens ? { opens } : {})} />
    </>
  )
}
