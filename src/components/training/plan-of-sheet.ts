/** Makes a plan of a run sheet when the site is built: plays its runs and looks up its votes. @module */
import type { Quiz } from '../../learning/quiz-schema.ts'
import { rightOption } from '../../learning/right-option.ts'
import type { RunScene, RunSheet, Scene, SheetVote } from '../../learning/run-sheet-schema.ts'
import { playToEnd } from '../../machines/advance.ts'
import { machines } from '../../machines/index.ts'
import { writeRunLink } from '../../machines/run-link.ts'
import { startOf } from '../../scenarios/apply-faults.ts'
import { readScenario } from '../../scenarios/read-scenario.ts'
import type { RunPlan, ScenePlan, SheetPlan, VotePlan } from '../../training/sheet-plan.ts'
import { chosenFaults } from '../../views/faults.view.ts'
import { stateTitles } from '../../views/leg-words.ts'
import { runOutcome } from '../lesson/run-outcome.ts'

/** What a plan needs to know of the site. */
export interface Site {
  /** The address of a page by its path: `reference/decide`. */
  readonly address: (path: string) => string
  /** The page on which people follow the runs of a scenario. */
  readonly pageOf: (scenario: string) => string
  /** The quiz of that id, where there is one. */
  readonly quiz: (id: string) => Promise<Quiz | undefined>
}

/**
 * The plan of a sheet.
 *
 * @throws {Error} A scene does not show or end as it says, or a vote names no question to vote on.
 */
export async function planOfSheet(id: string, sheet: RunSheet, site: Site): Promise<SheetPlan> {
  const blocks: SheetPlan['blocks'][number][] = []
  let number = 0
  for (const block of sheet.blocks) {
    const scenes: ScenePlan[] = []
    for (const scene of block.scenes) {
      number += 1
      scenes.push(await scenePlan(number, scene, site))
    }
    const votes = await Promise.all(block.votes.map((vote) => votePlan(vote, site)))
    blocks.push({ ...block, scenes, votes })
  }
  const { title, goal, short } = sheet
  return { id, title, goal, short, blocks }
}

async function scenePlan(number: number, scene: Scene, site: Site): Promise<ScenePlan> {
  if ('scenario' in scene) return runPlan(number, scene, site)
  return { kind: 'page', number, title: scene.shows, page: site.address(scene.page) }
}

async function runPlan(number: number, scene: RunScene, site: Site): Promise<RunPlan> {
  const scenario = readScenario(scene.scenario)
  const faults = chosenFaults(scenario, scene.faults)
  if (faults.length < scene.faults.length)
    throw new Error(`Scenario "${scenario.id}" has not all of ${scene.faults.join(', ')}.`)
  const positions = await playToEnd(machines[scenario.flow], startOf(scenario, scene.faults))
  const stops = positions.map(({ state }, cursor) => {
    const events = Array.from({ length: cursor }, () => ({ type: 'next' }) as const)
    return {
      title: stateTitles[state] ?? state,
      link: writeRunLink(scenario, { faults: scene.faults, events, cursor }),
    }
  })
  const shows = stops[scene.steps]?.title
  const ends = positions.at(-1)?.context.refusal?.code ?? 'granted'
  if (shows !== scene.shows || ends !== scene.ends)
    throw new Error(
      `Scene ${number}, "${scenario.id}" (${scene.faults.join(', ') || 'no fault'}): after ${scene.steps} steps it shows “${shows}” and it ends ${ends}; the sheet says “${scene.shows}” and ${scene.ends}.`,
    )
  return {
    kind: 'run',
    number,
    scenario: scenario.id,
    title: scenario.title,
    faults: faults.map(({ name }) => name),
    at: scene.steps,
    stops,
    ends,
    page: site.pageOf(scenario.id),
  }
}

async function votePlan(vote: SheetVote, site: Site): Promise<VotePlan> {
  if ('ask' in vote) return vote
  const quiz = await site.quiz(vote.quiz)
  const question = [...(quiz ? [quiz.guess, ...quiz.questions] : [])].find(
    ({ id }) => id === vote.question,
  )
  if (!question || 'kind' in question || question.options.length > 4)
    throw new Error(`Quiz "${vote.quiz}" has no "${vote.question}" with one to choose of four.`)
  const run =
    'scenario' in question ? await runOutcome(question.scenario, question.faults) : undefined
  const right = rightOption(question, run)
  const option = question.options.findIndex(({ id }) => id === right)
  return {
    ask: question.ask,
    options: question.options.map(({ says }) => says),
    right: { option, because: question.options[option]?.because ?? '' },
  }
}
