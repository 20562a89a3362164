/**
 * The page that a package’s system opens. It finds the system, opens a visit once and keeps it, while
 * lessons load in the frame below; gives them the answers of earlier visits, and tells the system of
 * every new one. Where there is no system, or it refuses, the page says so and the course goes on.
 *
 * @module
 */
import type { Course } from '../../learning/lms/course.ts'
import { newInteractions } from '../../learning/lms/interaction.ts'
import { reportOf } from '../../learning/lms/report.ts'
import type { Standing } from '../../learning/lms/standing.ts'
import { noProgress, type Progress, parseProgress } from '../../learning/progress.ts'
import type { PlayerOffer } from './in-frame.ts'
import { lessonStorage } from './lesson-storage.ts'
import { LmsRefusal, type LmsSession } from './lms-session.ts'
import { openSession } from './open-session.ts'
import type { PlayerData } from './player-data.ts'

const part = (selector: string) => document.querySelector<HTMLElement>(selector)
const data: PlayerData = JSON.parse(part('[type="application/json"]')?.textContent ?? '')
const frame = document.querySelector('iframe')
const began = performance.now()
let page = data.start

function say(text: string): void {
  const notice = part('[role=status]')
  if (notice) notice.textContent = text
}

/** The words of a refusal; anything else is a defect in the system’s code, which is said as it is. */
const reasonOf = (error: unknown): string =>
  error instanceof LmsRefusal ? error.message : String(error)

async function open(): Promise<LmsSession | undefined> {
  try {
    const session = await openSession(data)
    if (!session)
      say(
        'No learning management system was found. Answers stay in this browser; nothing is reported.',
      )
    return session
  } catch (error) {
    say(
      `The learning management system did not open the course, so nothing is reported. ${reasonOf(error)}`,
    )
    return undefined
  }
}

/** Keeps the system up to date; the answer is what the pages in the frame are offered. */
function attend(session: LmsSession): PlayerOffer {
  const { kept } = session
  const passMark =
    data.course.passMark === undefined ? undefined : (kept.passMark ?? data.course.passMark)
  const course: Course = { ...data.course, passMark }
  let progress = kept.progress ?? noProgress
  /** The best so far: of earlier visits, and of sittings in this one. */
  let { earlier } = kept
  let ended = false
  if (!kept.recording) say('The course is open for review: nothing is reported.')
  else if (!kept.progress)
    say(
      'The answers of earlier visits cannot be read by this version of the course. Its result counts on.',
    )

  const standing = (): Standing => {
    const report = reportOf(progress, course, earlier)
    earlier = report
    return { progress, report, page, time: performance.now() - began }
  }
  let troubled = false
  const record = async (before: Progress) => {
    try {
      await session.record(standing(), newInteractions(before, progress, course))
      if (troubled) say('The learning management system has everything again.')
      troubled = false
    } catch (error) {
      troubled = true
      say(
        `The learning management system did not take the last change. The next answer tries again. ${reasonOf(error)}`,
      )
    }
  }
  frame?.addEventListener('load', () => {
    if (turnTo(frame)) void record(progress)
  })
  const end = () => {
    if (!ended) session.end(standing())
    ended = true
  }
  addEventListener('pagehide', end)
  const { leaveTo } = session
  const leave = part('button')
  if (leave && leaveTo !== undefined) {
    leave.hidden = false
    leave.addEventListener('click', () => {
      end()
      location.assign(leaveTo)
    })
  }
  // The browser brings the page back as it was, but the visit is over.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })

  const changed = (text: string) => {
    const before = progress
    progress = parseProgress(text) ?? progress
    void record(before)
  }
  const storage = lessonStorage(JSON.stringify(progress), changed, () => localStorage)
  return { storage, ...(passMark === undefined ? {} : { passMark }) }
}

/** Notes which page is shown; whether it is one of the course’s. */
function turnTo(frame: HTMLIFrameElement): boolean {
  const folder = new URL('.', location.href).pathname
  const path = pathIn(frame)
  if (!path.startsWith(folder)) return false
  page = decodeURIComponent(path.slice(folder.length))
  return data.pages.includes(page)
}

/** Empty for a page of somebody else’s, which the browser keeps to itself. */
function pathIn({ contentWindow }: HTMLIFrameElement): string {
  try {
    return contentWindow?.location.pathname ?? ''
  } catch {
    return ''
  }
}

const session = await open()
const offer: PlayerOffer = session ? attend(session) : {}
Object.assign(window, { handshakePlayer: offer })
const last = session?.kept.page ?? ''
if (frame) frame.src = data.pages.includes(last) ? last : data.start
