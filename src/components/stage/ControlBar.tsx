import type { ComponentChildren } from 'preact'
import { lowerFirst } from '../../views/lower-first.ts'
import { SpeedSelect } from './SpeedSelect.tsx'
import type { Player } from './use-player.ts'

interface Props {
  readonly player: Player
  /** The menus at the end of the bar. */
  readonly children: ComponentChildren
}

/**
 * The buttons that drive a run. They keep the focus and are never disabled, only said to be. Where
 * there is little room they are one row, their words shortened, and the menus the next.
 */
export function ControlBar({ player, children }: Props) {
  const { context, next, playing } = player
  const ready = player.ready === 'yes'
  const canBack = context.cursor > 0
  const canStep = next !== undefined
  return (
    <div class="controls">
      <div class="controls-run">
        <button type="button" class="back" aria-disabled={!ready || !canBack} onClick={player.back}>
          <Sign of="back" />
          <span class="controls-word">Back</span>
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={!ready || !canStep}
          onClick={player.step}
        >
          <span>{canStep ? `Step: ${lowerFirst(next)}` : 'The run is over'}</span>
          {canStep && <Sign of="step" />}
        </button>
        <button
          type="button"
          class="play"
          aria-disabled={!ready || !(canStep || playing)}
          onClick={player.play}
        >
          <Sign of={playing ? 'pause' : 'play'} />
          <span class="controls-word">{playing ? 'Pause' : 'Play'}</span>
        </button>
        <div class="controls-pace">
          <Pace player={player} />
        </div>
      </div>
      <div class="controls-menus">{children}</div>
    </div>
  )
}

/** How fast a run plays, and its start over: in the bar where there is room, else in its last menu. */
export function Pace({ player: { context, ready, act } }: Pick<Props, 'player'>) {
  return (
    <>
      <SpeedSelect speed={context.speed} onSpeed={(speed) => act({ type: 'setSpeed', speed })} />
      <button
        type="button"
        aria-disabled={ready !== 'yes' || context.cursor === 0}
        onClick={() => act({ type: 'reset' })}
      >
        Reset
      </button>
    </>
  )
}

const signs = {
  back: 'M8 1v8L1.5 5Z',
  step: 'M2 1v8l6.5-4Z',
  play: 'M2 1v8l6.5-4Z',
  pause: 'M1.5 1h2.5v8h-2.5ZM6 1h2.5v8h-2.5Z',
}

const Sign = ({ of }: { readonly of: keyof typeof signs }) => (
  <svg class={`sign sign-${of}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
    <path d={signs[of]} />
  </svg>
)
