import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  /** The position in one sentence; it is read out when it changes. */
  readonly sentence: string
  readonly state: string
  /** The lesson's `<Step>`s: HTML that Astro rendered, each with the state it belongs to. */
  readonly children?: ComponentChildren
}

/** What a lesson says about where the run stands. */
export function Narrative({ sentence, state, children }: Props) {
  const prose = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const steps = prose.current?.querySelectorAll<HTMLElement>('[data-on]') ?? []
    for (const step of steps) step.hidden = step.dataset['on'] !== state
    prose.current?.scrollTo(0, 0)
  }, [state])
  return (
    <div class="narrative">
      <p class="sentence" role="status">
        {sentence}
      </p>
      <div class="prose" ref={prose}>
        {children}
      </div>
    </div>
  )
}
