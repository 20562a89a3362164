/** The facts of one subject, for the stage to fetch when a reader comes to a check that rests on one. @module */
import type { APIRoute } from 'astro'
import { subjectOf } from '../../federation/facts/fact.ts'
import { facts } from '../../federation/facts.ts'

/** An address for each subject: `facts/<subject>.json`. */
export const getStaticPaths = () =>
  [...new Set(Object.keys(facts).map(subjectOf))].map((subject) => ({ params: { subject } }))

/** The subject's facts by id. */
export const GET: APIRoute = ({ params: { subject } }) =>
  Response.json(
    Object.fromEntries(Object.entries(facts).filter(([id]) => subjectOf(id) === subject)),
  )
