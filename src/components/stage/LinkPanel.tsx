import type { PlayerContext } from '../../machines/player.ts'
import { writeRunLink } from '../../machines/run-link.ts'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly context: PlayerContext
}

/** The link to the moment that is shown, to copy. */
export function LinkPanel({ context }: Props) {
  const { says, copy } = useCopy()
  const { origin, pathname } = location
  const link = `${origin}${pathname}${writeRunLink(context.scenario, context)}`
  return (
    <>
      <p class="menu-intro">
        Whoever opens this link sees this run at this step. It says what is wrong and what was done;
        no token, no key and nothing that was typed is in it.
      </p>
      <input
        class="link-text"
        type="text"
        readOnly
        value={link}
        aria-label="Link to this step"
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="link-copy">
        <button type="button" onClick={() => copy('Link', link)}>
          Copy link
        </button>
        <span aria-live="polite">{says}</span>
      </p>
    </>
  )
}
