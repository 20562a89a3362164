/** What the inspector explains, for stages to fetch: `explanations.json`. @module */
import type { APIRoute } from 'astro'
import { explanations } from '../views/explanations.ts'

export const GET: APIRoute = () => Response.json(explanations)
