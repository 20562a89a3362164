import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

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
  const scrolled = useRef(false)
  useLayoutEffect(() => {
    const steps = prose.current?.querySelectorAll<HTMLElement>('[data-on]') ?? []
    for (const step of steps) step.hidden = step.dataset['on'] !== state
    // Asking where it stands, or moving it, has the whole page laid out.
    if (scrolled.current) prose.current?.scrollTo(0, 0)
  }, [state])
  return (
    <div class="narrative">
      <p class="sentence" role="status">
        {sentence}
      </p>
      <div
        class="prose"
        ref={prose}
        onScroll={({ currentTarget }) => {
          scrolled.current = currentTarget.scrollTop > 0
        }}
      >
        {children}
      </div>
    </div>
  )
}
