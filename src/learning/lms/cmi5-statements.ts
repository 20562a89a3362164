/**
 * What a cmi5 system is told, as xAPI statements. Those that cmi5 defines carry its category; an answer
 * is one that it allows.
 *
 * @see https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md, sections 7.1 and 9
 * @module
 */
import type { Interaction } from './interaction.ts'
import { duration } from './session-time.ts'

/** What the system has said of this visit, in its address and in `LMS.LaunchData`. */
export interface Cmi5Launch {
  readonly actor: unknown
  readonly registration: string
  readonly activityId: string
  /** An xAPI context that every statement has to keep. */
  readonly contextTemplate: Readonly<Record<string, unknown>>
  /** From 0 to 1. */
  readonly masteryScore?: number
}

/** When a statement is made, and the name that nothing else has. */
export interface Made {
  /** A UUID. */
  readonly id: string
  readonly at: Date
}

/** An xAPI statement, as JSON. */
export type Statement = Readonly<Record<string, unknown>>

/** What happened in a visit. */
export type Cmi5Event =
  | { readonly verb: 'initialized' }
  /** `time` is in milliseconds, since the visit began. */
  | { readonly verb: 'completed' | 'terminated'; readonly time: number }
  /** `score` is in per cent. */
  | { readonly verb: 'passed' | 'failed'; readonly time: number; readonly score: number }

const verbs = 'http://adlnet.gov/expapi/verbs/'
const categories = 'https://w3id.org/xapi/cmi5/context/categories/'
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'
const activityType = 'http://adlnet.gov/expapi/activities/cmi.interaction'

/** The statement that cmi5 defines for an event. */
export function definedStatement(launch: Cmi5Launch, event: Cmi5Event, made: Made): Statement {
  const judges = event.verb === 'passed' || event.verb === 'failed'
  const decides = judges || event.verb === 'completed'
  const context = withCategories(launch.contextTemplate, decides ? ['cmi5', 'moveon'] : ['cmi5'])
  const result = resultOf(event)
  return {
    ...start(launch, event.verb, made),
    object: { objectType: 'Activity', id: launch.activityId },
    context: {
      ...context,
      registration: launch.registration,
      ...(judges && launch.masteryScore !== undefined
        ? {
            extensions: {
              ...record(context['extensions']),
              [masteryExtension]: launch.masteryScore,
            },
          }
        : {}),
    },
    ...(result ? { result } : {}),
  }
}

/** The statement for an answer. */
export const answeredStatement = (
  launch: Cmi5Launch,
  { id, type, response, result }: Interaction,
  made: Made,
): Statement => ({
  ...start(launch, 'answered', made),
  object: {
    objectType: 'Activity',
    id: `${launch.activityId}#${id}`,
    definition: { type: activityType, interactionType: type },
  },
  context: { ...launch.contextTemplate, registration: launch.registration },
  result: {
    response: response.replaceAll(',', '[,]').replaceAll('.', '[.]'),
    ...(result === 'neutral' ? {} : { success: result === 'correct' }),
  },
})

const start = (launch: Cmi5Launch, verb: string, { id, at }: Made) => ({
  id,
  timestamp: at.toISOString(),
  actor: launch.actor,
  verb: { id: verbs + verb, display: { en: verb } },
})

function resultOf(event: Cmi5Event): Readonly<Record<string, unknown>> | undefined {
  switch (event.verb) {
    case 'initialized':
      return undefined
    case 'terminated':
      return { duration: duration(event.time) }
    case 'completed':
      return { completion: true, duration: duration(event.time) }
    case 'passed':
    case 'failed':
      return {
        success: event.verb === 'passed',
        score: { scaled: Math.round(event.score * 100) / 10_000 },
        duration: duration(event.time),
      }
  }
}

/** The template’s own activities stay. */
function withCategories(
  template: Cmi5Launch['contextTemplate'],
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const activities = record(template['contextActivities'])
  const { category } = activities
  const own = Array.isArray(category) ? category : []
  const ids = names.map((name) => ({ objectType: 'Activity', id: categories + name }))
  return { ...template, contextActivities: { ...activities, category: [...own, ...ids] } }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
