/** Which lesson runs a scenario, so that a reference page can lead there. @module */
import { getCollection } from 'astro:content'

export interface LessonLink {
  readonly title: string
  /** Its address, from the site's base. */
  readonly href: string
}

/** The lesson whose simulation has the scenario; `undefined` where none has. */
export async function lessonsByScenario(): Promise<(scenario: string) => LessonLink | undefined> {
  const lessons = await getCollection('docs', ({ id }) => id.startsWith('lessons/'))
  return (scenario) => {
    const lesson = lessons.find(({ body = '' }) =>
      body.includes(`<Simulation scenario="${scenario}"`),
    )
    return lesson && { title: lesson.data.title, href: `${import.meta.env.BASE_URL}${lesson.id}/` }
  }
}
