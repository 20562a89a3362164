/** Reads scenario files where there is a file system: the build, the lab and tests. @module */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Scenario } from './scenario.ts'
import { scenarioFile } from './scenario-file.ts'
import { scenarioOf } from './scenario-of.ts'

const folder = 'content/scenarios'

/** The ids of all scenarios: their file names, in order. */
export const scenarioIds = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()

/** Scenarios by their id and the text that they were read from: a build asks for the same ones again and again. */
const scenariosByText = new Map<string, Scenario>()

/**
 * The same value of texts of one byte a character, where that is enough. What YAML's parser gives are pieces
 * of the file, which one curly quotation mark makes a text of two, and with it all that comes of it:
 * every answer of the lab.
 */
const compact = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/**
 * The scenario of that id.
 *
 * @throws {Error} There is no such file, or it says something that no scenario can: with the file's
 *   name, the place in it and what was expected.
 */
export function readScenario(id: string): Scenario {
  const path = `${folder}/${id}.yaml`
  if (!scenarioIds().includes(id))
    throw new Error(`There is no ${path}. Scenarios: ${scenarioIds().join(', ')}.`)
  const text = readFileSync(path, 'utf8')
  const known = scenariosByText.get(`${id}\n${text}`)
  if (known) return known
  const parsed = scenarioFile.safeParse(compact(parse(text)))
  if (!parsed.success) throw new Error(`${path} cannot be read:\n${z.prettifyError(parsed.error)}`)
  const scenario = scenarioOf(id, parsed.data)
  scenariosByText.set(`${id}\n${text}`, scenario)
  return scenario
}
