/** The plans of all run sheets of content/run-sheets, for pages. @module */
import { getCollection, getEntry } from 'astro:content'
import type { SheetPlan } from '../../training/sheet-plan.ts'
import { lessonsByScenario } from '../lesson/lesson-of-scenario.ts'
import type { ListedSheet } from './listed-sheet.ts'
import { planOfSheet } from './plan-of-sheet.ts'

const { BASE_URL: base } = import.meta.env

const plans = new Map<string, Promise<SheetPlan>>()

/**
 * The plan of one sheet; it is made once in a build.
 *
 * @throws {Error} There is no such sheet, or it cannot be planned: see `planOfSheet`.
 */
export function sheetPlan(id: string): Promise<SheetPlan> {
  const plan = plans.get(id) ?? made(id)
  if (import.meta.env.PROD) plans.set(id, plan)
  return plan
}

async function made(id: string): Promise<SheetPlan> {
  const sheet = await getEntry('runSheets', id)
  if (!sheet) throw new Error(`No run sheet "${id}" in content/run-sheets`)
  const lessonOf = await lessonsByScenario()
  return planOfSheet(id, sheet.data, {
    address: (path) => `${base}${path}/`,
    pageOf: (scenario) => lessonOf(scenario)?.href ?? `${base}playground/`,
    quiz: async (quiz) => (await getEntry('quizzes', quiz))?.data,
  })
}

/** All sheets, the shortest first. */
export async function listedSheets(): Promise<readonly ListedSheet[]> {
  const sheets = await getCollection('runSheets')
  return sheets
    .map(({ id, data }) => ({ id, title: data.title, minutes: data.lasts }))
    .toSorted((one, other) => one.minutes - other.minutes)
}
