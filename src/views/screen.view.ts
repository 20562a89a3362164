/** What the audience window shows, in a sentence for the trainer. @module */
import type { Screen } from '../training/screen.ts'
import { type SheetPlan, scenesOf } from '../training/sheet-plan.ts'
import { lowerFirst } from './lower-first.ts'
import { voteView } from './vote.view.ts'

/** `Scene 4, step 2 of 4: has a token. Next: has credentials.` */
export function screenWords({ shown, blank }: Screen, plan: SheetPlan): string {
  const what = shownWords(shown, plan)
  return blank ? `Blank. Behind it: ${lowerFirst(what)}` : what
}

function shownWords(shown: Screen['shown'], plan: SheetPlan): string {
  if (shown.kind === 'nothing') return 'Nothing yet.'
  if (shown.kind === 'page') return `The address of “${shown.title}”.`
  if (shown.kind === 'vote') return `A question. ${voteView(shown.vote).status}`
  const scene = scenesOf(plan).find(({ number }) => number === shown.scene)
  const stops = scene?.kind === 'run' && scene.scenario === shown.scenario ? scene.stops : []
  const { position = 0, last } = shown
  const title = (at: number) => lowerFirst(stops[at]?.title ?? '')
  const place = `step ${position}${last === undefined ? '' : ` of ${last}`}`
  const here = `${shown.scene === undefined ? 'A run' : `Scene ${shown.scene}`}, ${place}`
  if (stops.length === 0) return `${here}.`
  const next = title(position + 1)
  return `${here}: ${title(position)}.${next ? ` Next: ${next}.` : ' The run is over.'}`
}

/** Where people follow what is shown: a path from the site's origin, or `undefined`. */
export function addressOf({ shown }: Screen, plan: SheetPlan): string | undefined {
  if (shown.kind === 'page') return shown.page
  if (shown.kind !== 'run') return undefined
  const scene = scenesOf(plan).find(({ number }) => number === shown.scene)
  if (scene?.kind !== 'run' || scene.scenario !== shown.scenario) return undefined
  const stop = scene.stops[shown.position ?? scene.at]
  return stop && `${scene.page}${stop.link}`
}
