interface Props {
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
}

const keys = [
  ['→', 'Step'],
  ['←', 'Back'],
  ['Home', 'To the start'],
  ['End', 'To the last recorded step'],
  ['Space', 'Play or pause, where it presses no button'],
  ['R', 'Reset: the run starts over'],
] as const

/** The keyboard shortcuts and their switch. */
export const ShortcutPanel = ({ on, onTurn }: Props) => (
  <>
    <p class="menu-intro">Keys, while the focus is inside the simulation:</p>
    <dl class="shortcuts">
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <label class="shortcut-switch">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      Use these shortcuts
    </label>
  </>
)
