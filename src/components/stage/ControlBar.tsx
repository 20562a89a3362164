import type { ComponentChildren } from 'preact'
import { SpeedSelect } from './SpeedSelect.tsx'
import type { Player } from './use-player.ts'

interface Props {
  readonly player: Player
  /** The menus at the end of the bar. */
  readonly children: ComponentChildren
}

/** The buttons that drive a run. They keep the focus and are never disabled, only said to be. */
export function ControlBar({ player, children }: Props) {
  const { context, next, playing, act } = player
  const ready = player.ready === 'yes'
  const canBack = context.cursor > 0
  const canStep = next !== undefined
  return (
    <div class="controls">
      <button type="button" aria-disabled={!ready || !canBack} onClick={player.back}>
        <Triangle pointing="left" />
        Back
      </button>
      <button
        type="button"
        class="primary"
        aria-disabled={!ready || !canStep}
        onClick={player.step}
      >
        <span>
          {canStep ? `Step: ${next.charAt(0).toLowerCase()}${next.slice(1)}` : 'The run is over'}
        </span>
        {canStep && <Triangle pointing="right" />}
      </button>
      <button
        type="button"
        class="play"
        aria-disabled={!ready || !(canStep || playing)}
        onClick={player.play}
      >
        {playing ? 'Pause' : 'Play'}
      </button>
      <SpeedSelect speed={context.speed} onSpeed={(speed) => act({ type: 'setSpeed', speed })} />
      <button
        type="button"
        aria-disabled={!ready || !canBack}
        onClick={() => act({ type: 'reset' })}
      >
        Reset
      </button>
      <span class="controls-space" />
      {children}
    </div>
  )
}

const Triangle = ({ pointing }: { readonly pointing: 'left' | 'right' }) => (
  <svg class="triangle" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
    <path d={pointing === 'left' ? 'M8 1v8L1.5 5Z' : 'M2 1v8l6.5-4Z'} />
  </svg>
)
