import type { Speed } from '../../machines/player.ts'

interface Props {
  readonly speed: Speed
  readonly onSpeed: (speed: Speed) => void
}

const speeds = [
  ['slow', '½ ×'],
  ['normal', '1 ×'],
  ['fast', '2 ×'],
] as const

/** How fast a run plays by itself. */
export const SpeedSelect = ({ speed, onSpeed }: Props) => (
  <select
    class="speed"
    aria-label="Speed of playing"
    onChange={(event) => {
      const chosen = speeds[event.currentTarget.selectedIndex]
      if (chosen) onSpeed(chosen[0])
    }}
  >
    {speeds.map(([each, title]) => (
      <option key={each} selected={each === speed}>
        {title}
      </option>
    ))}
  </select>
)
