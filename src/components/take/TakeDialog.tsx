import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { exportedOf, forms } from '../../infrastructure/exported.ts'
import { type PlayerContext, shown } from '../../machines/player.ts'
import { chosenFaults } from '../../views/faults.view.ts'
import { FormTabs } from './FormTabs.tsx'
import { Warnings } from './Warnings.tsx'
import './take.css'

interface Props {
  readonly context: PlayerContext
  readonly onClose: () => void
}

/** What is on the stage as a file for each tool: to copy, or to save. */
export function TakeDialog({ context, onClose }: Props) {
  const { scenario, faults } = context
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [chosen, choose] = useState(0)
  const start = shown(context).context
  const exported = useMemo(() => exportedOf(scenario.title, start), [scenario.title, start])
  const form = forms[chosen] ?? forms[0]
  const wrong = chosenFaults(scenario, faults)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      class="take"
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      // The stage has shortcuts on the same keys.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id={title}>Take it to AWS</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <p>
        {scenario.title}
        {wrong.length > 0 &&
          `, with what is wrong now: ${wrong.map(({ name }) => name).join('; ')}`}
        . People, their data and secrets stay here; names that only you can choose are asked for.
      </p>
      <Warnings exported={exported} />
      {form && <FormTabs chosen={form} text={form.write(exported)} onChoose={choose} />}
    </dialog>
  )
}
