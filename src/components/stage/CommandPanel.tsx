import { useId, useState } from 'preact/hooks'
import type { Exchange } from '../../federation/exchange.ts'
import type { TracedLeg } from '../../machines/handshake.ts'
import { type CommandProgram, type CommandView, commandOf } from '../../views/command.view.ts'
import { CopyButton } from './CopyButton.tsx'

interface Props {
  readonly exchange: Exchange
  readonly trace: readonly TracedLeg[]
}

const programs: readonly (readonly [CommandProgram, string])[] = [
  ['aws', 'AWS CLI'],
  ['curl', 'curl'],
]

/** A request as a command to copy. Its secrets are variables, unless a person wants their values. */
export function CommandPanel({ exchange, trace }: Props) {
  const name = useId()
  const [chosen, choose] = useState<CommandProgram>()
  const [toLab, setToLab] = useState(false)
  const [withValues, setWithValues] = useState(false)
  const commandFor = (each: CommandProgram) => commandOf(exchange, trace, { program: each, toLab })
  const program = chosen ?? (typeof commandFor('aws') === 'string' ? 'curl' : 'aws')
  const command = commandFor(program)
  return (
    <div class="command">
      <fieldset class="choices">
        <legend class="visually-hidden">Program</legend>
        {programs.map(([each, title]) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={each === program}
              onChange={() => choose(each)}
            />
            {title}
          </label>
        ))}
      </fieldset>
      {typeof command === 'string' ? (
        <p>{command}</p>
      ) : (
        <>
          <p class="choices">
            <label>
              <input
                type="checkbox"
                checked={toLab}
                onChange={(event) => setToLab(event.currentTarget.checked)}
              />
              To the lab, <code>$LAB</code>
            </label>
            {command.variables.length > 0 && (
              <label>
                <input
                  type="checkbox"
                  checked={withValues}
                  onChange={(event) => setWithValues(event.currentTarget.checked)}
                />
                With this run’s demonstration values
              </label>
            )}
          </p>
          <Command command={command} withValues={withValues} />
          {toLab && withValues && (
            <p>
              The first line sets the lab’s clock to the time of this request. The lab must run the
              same scenario: <code>npm run lab -- --scenario</code>.
            </p>
          )}
        </>
      )}
    </div>
  )
}

interface CommandProps {
  readonly command: CommandView
  readonly withValues: boolean
}

function Command({ command, withValues }: CommandProps) {
  const { variables, settings, note } = command
  const text = withValues && settings ? `${settings}\n${command.text}` : command.text
  return (
    <>
      <pre class="wire-raw">{text}</pre>
      {!withValues && variables.length > 0 && (
        <p>
          To be set before:{' '}
          {variables.map((variable, index) => (
            <>
              {index > 0 && ', '}
              <code key={variable}>{variable}</code>
            </>
          ))}
          .
        </p>
      )}
      {note && <p>{note}</p>}
      <CopyButton what="Command" text={text}>
        Copy command
      </CopyButton>
    </>
  )
}
