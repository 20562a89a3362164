import type { SheetPlan } from '../../training/sheet-plan.ts'
import type { ListedSheet } from './listed-sheet.ts'

interface Props {
  readonly base: string
  readonly sheets: readonly ListedSheet[]
  /** The sheet that was chosen. */
  readonly plan: SheetPlan | undefined
  readonly isConsoleOpen: boolean
  readonly keysOn: boolean
  readonly onTurnKeys: (on: boolean) => void
}

const keys = [
  ['Page Down, →', 'a step on, then the next scene'],
  ['Page Up, ←', 'a step back'],
  ['B', 'blank, and back again'],
  ['D', 'open the message, or close it'],
  ['1, 2, 3 …', 'the scene of that number'],
  ['+ and −', 'larger and smaller text'],
] as const

/** What the audience window shows before anything was sent to it. */
export function AudienceStart({ base, sheets, plan, isConsoleOpen, keysOn, onTurnKeys }: Props) {
  return (
    <div class="audience-card">
      <h1>Audience window</h1>
      <p role="status">
        {isConsoleOpen
          ? 'The trainer’s console is open. What it sends appears here.'
          : 'Put this window on the big screen. What the trainer’s console sends appears here.'}
      </p>
      <p>
        <a href={`${base}trainer/`}>Open the console</a>
      </p>
      <h2>{plan ? `${plan.title}, without a console` : 'Without a console'}</h2>
      {plan ? (
        <p>Press Page Down for the first scene.</p>
      ) : (
        <>
          <p>Choose a run sheet, or open a link to a run in this window.</p>
          <ul class="audience-sheets">
            {sheets.map(({ id, title }) => (
              <li key={id}>
                <a href={`?sheet=${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <dl class="audience-keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input
            type="checkbox"
            checked={keysOn}
            onChange={(event) => onTurnKeys(event.currentTarget.checked)}
          />{' '}
          Letters, digits and signs are keys
        </label>
      </p>
    </div>
  )
}
