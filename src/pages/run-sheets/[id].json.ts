/** A run sheet with its runs played, for the windows of a session. @module */
import type { APIRoute } from 'astro'
import { listedSheets, sheetPlan } from '../../components/training/sheet-plans.ts'

/** An address for each sheet: `run-sheets/<id>.json`. */
export const getStaticPaths = async () =>
  (await listedSheets()).map(({ id }) => ({ params: { id } }))

/** The plan of the sheet. */
export const GET: APIRoute = async ({ params: { id = '' } }) => Response.json(await sheetPlan(id))
