/** The clock of a session as a trainer reads it. @module */
import { ranUntil, type SessionContext } from '../training/session.machine.ts'

export interface SessionView {
  /** `12:04`, or `1:02:04` from an hour on. */
  readonly elapsed: string
  /** What is left of the block: `3:20`, or `−1:05` where it has run over. */
  readonly left: string
  readonly isOver: boolean
  /** `On time`, `4 min behind`, `2 min ahead`. */
  readonly drift: string
  /** How far the session is behind its plan, in minutes; below zero where it is ahead. */
  readonly behind: number
}

const minute = 60_000

/** The session as it stands at a time in milliseconds since 1970. */
export function sessionView(session: SessionContext, now: number): SessionView {
  const ran = ranUntil(session, now)
  const { planned, block, blockBegan } = session
  const starts = planned.slice(0, block).reduce((sum, minutes) => sum + minutes, 0) * minute
  const takes = (planned[block] ?? 0) * minute
  const left = takes - (ran - blockBegan)
  // A block that began late is late; one that runs over is getting later.
  const behind = minutesOf(Math.max(blockBegan - starts, ran - (starts + takes)))
  return {
    elapsed: clockText(ran),
    left: clockText(left),
    isOver: left < 0,
    drift: driftWords(behind),
    behind,
  }
}

/** Whole minutes, to the nearest: half a minute is nothing that anybody can do something about. */
const minutesOf = (milliseconds: number): number => Math.round(milliseconds / minute) || 0

/** How far a session is off its plan, in words. */
export function driftWords(behind: number): string {
  if (behind === 0) return 'On time'
  return `${Math.abs(behind)} min ${behind > 0 ? 'behind' : 'ahead'}`
}

/** Hours, minutes and seconds, with a minus sign before what is below zero. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  const hours = Math.floor(seconds / 3600)
  const text = hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/, '')
  return milliseconds <= -1000 ? `−${text}` : text
}
