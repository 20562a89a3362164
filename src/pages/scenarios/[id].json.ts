/** A scenario as pages play it, for those that ask for it when a reader first turns to it. @module */
import type { APIRoute } from 'astro'
import { readScenario, scenarioIds } from '../../scenarios/read-scenario.ts'

/** An address for each scenario: `scenarios/<id>.json`. */
export const getStaticPaths = () => scenarioIds().map((id) => ({ params: { id } }))

/** The scenario with all its faults. */
export const GET: APIRoute = ({ params: { id = '' } }) => Response.json(readScenario(id))
