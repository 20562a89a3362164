import { useEffect, useState } from 'preact/hooks'
import { writeEditedRunLink } from '../../machines/edited-run-link.ts'
import type { PlayerContext } from '../../machines/player.ts'
import { writeRunLink } from '../../machines/run-link.ts'
import { CopyButton } from './CopyButton.tsx'
import { QrCode } from './QrCode.tsx'

interface Props {
  readonly context: PlayerContext
}

/** The link to the moment that is shown, to copy or to photograph. */
export function LinkPanel({ context }: Props) {
  const { scenario, events } = context
  const [withEdits, setWithEdits] = useState(false)
  const [edited, setEdited] = useState<string>()
  const isEdited = events.some(({ type }) => type === 'edit')
  useEffect(() => {
    setEdited(undefined)
    if (withEdits) void writeEditedRunLink(scenario, context).then(setEdited)
  }, [withEdits, scenario, context])
  const { origin, pathname } = location
  const link = `${origin}${pathname}${edited ?? writeRunLink(scenario, context)}`
  return (
    <div class="link">
      <div>
        <p class="menu-intro">
          Whoever opens this link sees this run at this step. It says what is wrong and what was
          done; no token and no key is in it
          {isEdited
            ? ', and what you changed by hand only where you say so.'
            : ', and nothing that was typed.'}
        </p>
        {isEdited && (
          <p class="choices">
            <label>
              <input
                type="checkbox"
                checked={withEdits}
                onChange={(event) => setWithEdits(event.currentTarget.checked)}
              />
              With what I changed by hand
            </label>
          </p>
        )}
        <input
          class="link-text"
          type="text"
          readOnly
          value={link}
          aria-label="Link to this step"
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton what="Link" text={link}>
          Copy link
        </CopyButton>
      </div>
      <QrCode text={link} title="The link as a QR code" />
    </div>
  )
}
