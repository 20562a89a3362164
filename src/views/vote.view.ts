/** A vote as a group sees it. @module */
import type { Vote, VoteStage } from '../training/vote.ts'

export interface VoteRow {
  /** `A` to `D`. */
  readonly letter: string
  readonly says: string
  /** By round, once both are over. */
  readonly bars: readonly VoteBar[]
  /** Whether it is to be marked as the right one. */
  readonly isRight: boolean
}

export interface VoteBar {
  /** `First vote`, `Second vote`. */
  readonly round: string
  readonly count: number
  /** Of all in that round, in whole per cent. */
  readonly share: number
}

export interface VoteView {
  /** What the group does now. */
  readonly status: string
  readonly rows: readonly VoteRow[]
}

/** Letters of the options, and the keys that count them. */
export const letters: readonly string[] = ['A', 'B', 'C', 'D']

const rounds = ['First vote', 'Second vote'] as const

const statusOf: Readonly<Record<VoteStage, string>> = {
  first: 'First vote. Everybody decides alone.',
  talk: 'Now find somebody who chose otherwise, and convince them.',
  second: 'Second vote. Has anybody changed their mind?',
  closed: 'Both votes.',
}

/** The group sees counts only when both rounds are over. */
export function voteView(vote: Vote): VoteView {
  const { options, stage, revealed, right } = vote
  const sums = vote.rounds.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const counting = stage === 'first' || stage === 'second'
  const counted = counting ? (sums.at(-1) ?? 0) : 0
  return {
    status: `${statusOf[stage]}${counted > 0 ? ` ${counted} counted.` : ''}`,
    rows: options.map((says, option) => ({
      letter: letters[option] ?? '',
      says,
      bars:
        stage === 'closed'
          ? vote.rounds.map((counts, round) => ({
              round: rounds[round] ?? '',
              count: counts[option] ?? 0,
              share: Math.round(((counts[option] ?? 0) / (sums[round] || 1)) * 100),
            }))
          : [],
      isRight: revealed && right === option,
    })),
  }
}
