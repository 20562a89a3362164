/** What the audience window shows, as plain data that goes from window to window. @module */
import type { ScenePlan } from './sheet-plan.ts'
import type { Vote } from './vote.ts'

export interface Screen {
  readonly shown: Shown
  /** Whether nothing of it is to be seen. */
  readonly blank: boolean
  /** Size of the text, in per cent. */
  readonly scale: number
  /** Whether the messages are opened, and not only the lanes shown. */
  readonly detail: boolean
  /** The id of the run sheet that the scenes come from. */
  readonly sheet?: string | undefined
}

export type Shown = ShownNothing | ShownRun | ShownPage | ShownVote

export interface ShownNothing {
  readonly kind: 'nothing'
}

/** A run at one of its positions. */
export interface ShownRun {
  readonly kind: 'run'
  readonly scenario: string
  /** The fragment of a link to the run, `#` included; it may end before the position does. */
  readonly run: string
  /** Steps from the start; absent until the run of a link has been read. */
  readonly position?: number | undefined
  /** The position at which the run is over, where that is known. */
  readonly last?: number | undefined
  /** The scene’s number in its sheet. */
  readonly scene?: number | undefined
}

/** A page of the site for everybody to open: its address is shown. */
export interface ShownPage {
  readonly kind: 'page'
  readonly title: string
  /** Its path, from the site's origin. */
  readonly page: string
  readonly scene?: number | undefined
}

export interface ShownVote {
  readonly kind: 'vote'
  readonly vote: Vote
}

/** Before anything was shown. */
export const emptyScreen: Screen = {
  shown: { kind: 'nothing' },
  blank: false,
  scale: 100,
  detail: false,
}

/** The sizes of text that can be chosen, in per cent. */
export const scales = [70, 85, 100, 120, 140, 170] as const

/** The next size up or down; the same where there is none. */
export function scaledBy(scale: number, steps: 1 | -1): number {
  const at = scales.findIndex((each) => each >= scale)
  return scales[at + steps] ?? scale
}

/** A scene as it stands when it comes on. */
export function shownOf(scene: ScenePlan): ShownRun | ShownPage {
  const { number } = scene
  if (scene.kind === 'page')
    return { kind: 'page', title: scene.title, page: scene.page, scene: number }
  return {
    kind: 'run',
    scenario: scene.scenario,
    run: scene.stops[scene.at]?.link ?? '',
    position: scene.at,
    last: scene.stops.length - 1,
    scene: number,
  }
}

/** A run moved by so many steps, between its start and its end; anything else stays as it is. */
export function movedBy(shown: Shown, steps: number): Shown {
  if (shown.kind !== 'run' || shown.position === undefined) return shown
  const { position, last = position + steps } = shown
  return { ...shown, position: Math.max(0, Math.min(last, position + steps)) }
}

/** Whether a step in that direction would move nothing. */
export const isAtItsEnd = (shown: Shown, steps: number): boolean => {
  const moved = movedBy(shown, steps)
  return moved.kind !== 'run' || shown.kind !== 'run' || moved.position === shown.position
}
