import { useRef } from 'preact/hooks'
import type { FaultGroup } from '../../views/faults.view.ts'
import { PartyMark } from './PartyMark.tsx'
import { useDisclosure } from './use-disclosure.ts'

interface Props {
  readonly groups: readonly FaultGroup[]
  readonly onChoose: (faults: readonly string[]) => void
}

/** What can be broken. A choice replays the run with the world changed, up to where it was. */
export function FaultMenu({ groups, onChoose }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { open, button, panel } = useDisclosure(root)
  const chosen = groups.flatMap(({ faults }) => faults).filter((fault) => fault.chosen)
  const toggle = (id: string, on: boolean) =>
    onChoose([
      ...chosen.filter((fault) => fault.id !== id).map((fault) => fault.id),
      ...(on ? [id] : []),
    ])
  return (
    <div class="menu" ref={root}>
      <button {...button}>What if…</button>
      <div {...panel} class="menu-panel menu-panel-wide">
        {open && (
          <>
            <p class="menu-intro">
              Each of these changes one thing in the world. What then happens is up to the
              simulation.
            </p>
            <div class="faults">
              {groups.map(({ title, party, faults }) => (
                <fieldset key={title} data-party={party}>
                  <legend>
                    <PartyMark kind={party} />
                    {title}
                  </legend>
                  {faults.map((fault) => (
                    <label key={fault.id}>
                      <input
                        type="checkbox"
                        checked={fault.chosen}
                        onChange={(event) => toggle(fault.id, event.currentTarget.checked)}
                      />
                      <span>
                        <b>{fault.name}</b>
                        <small>{fault.sentence}</small>
                      </span>
                    </label>
                  ))}
                </fieldset>
              ))}
            </div>
          </>
        )}
      </div>
    </div>
  )
}
