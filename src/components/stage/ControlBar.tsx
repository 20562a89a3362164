import type { ComponentChildren } from 'preact'

interface Props {
  /** What the next step does: `Ask STS`; absent at the end of a run. */
  readonly next: string | undefined
  readonly canBack: boolean
  readonly playing: boolean
  /** Whether there is a machine behind the buttons: not before the page's script runs. */
  readonly ready: boolean
  readonly onBack: () => void
  readonly onStep: () => void
  readonly onPlay: () => void
  readonly onReset: () => void
  /** The menus at the end of the bar. */
  readonly children: ComponentChildren
}

/** The buttons that drive a run. They keep the focus and are never disabled, only said to be. */
export function ControlBar(props: Props) {
  const { next, canBack, playing, ready, onBack, onStep, onPlay, onReset, children } = props
  const canStep = next !== undefined
  return (
    <div class="controls">
      <button type="button" aria-disabled={!ready || !canBack} onClick={onBack}>
        <Triangle pointing="left" />
        Back
      </button>
      <button type="button" class="primary" aria-disabled={!ready || !canStep} onClick={onStep}>
        <span>
          {canStep ? `Step: ${next.charAt(0).toLowerCase()}${next.slice(1)}` : 'The run is over'}
        </span>
        {canStep && <Triangle pointing="right" />}
      </button>
      <button
        type="button"
        class="play"
        aria-disabled={!ready || !(canStep || playing)}
        onClick={onPlay}
      >
        {playing ? 'Pause' : 'Play'}
      </button>
      <button type="button" aria-disabled={!ready || !canBack} onClick={onReset}>
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
