/** Which lesson runs a scenario or teaches a call, so that a reference page can lead there. @module */
import { type CollectionEntry, getCollection } from 'astro:content'

export interface LessonLink {
  readonly title: string
  /** Its address, from the site's base. */
  readonly href: string
}

/** The lesson whose simulation has the scenario; `undefined` where none has. */
export async function lessonsByScenario(): Promise<(scenario: string) => LessonLink | undefined> {
  const lessons = await lessonsInOrder()
  return (scenario) => link(lessons.find((lesson) => runs(lesson, scenario)))
}

/**
 * The lesson that teaches a call: the first that prints it, or else the first that runs one of the
 * scenarios in which it is made.
 */
export async function lessonsByCall(): Promise<
  (operation: string, scenarios: readonly string[]) => LessonLink | undefined
> {
  const lessons = await lessonsInOrder()
  return (operation, scenarios) =>
    link(
      lessons.find(({ body = '' }) => body.includes(` operation="${operation}"`)) ??
        lessons.find((lesson) => scenarios.some((scenario) => runs(lesson, scenario))),
    )
}

type Lesson = CollectionEntry<'docs'>

async function lessonsInOrder(): Promise<readonly Lesson[]> {
  const lessons = await getCollection('docs', ({ id }) => id.startsWith('lessons/'))
  return lessons.toSorted((one, other) => one.id.localeCompare(other.id, 'en'))
}

const runs = ({ body = '' }: Lesson, scenario: string): boolean =>
  body.includes(`<Simulation scenario="${scenario}"`)

const link = (lesson: Lesson | undefined): LessonLink | undefined =>
  lesson && { title: lesson.data.title, href: `${import.meta.env.BASE_URL}${lesson.id}/` }
