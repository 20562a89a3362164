/**
 * A vote of a group in two rounds, after Mazur's peer instruction: think, vote, talk, vote again. The
 * trainer counts hands and types the counts; what the first round brought is shown only beside the
 * second.
 *
 * @module
 */
import type { VotePlan } from './sheet-plan.ts'

/** Where a vote is: in a round, between the two, or over. */
export type VoteStage = 'first' | 'talk' | 'second' | 'closed'

export interface Vote {
  readonly ask: string
  readonly options: readonly string[]
  readonly stage: VoteStage
  /** How many chose each option, by round; the second round has no counts before it begins. */
  readonly rounds: readonly (readonly number[])[]
  /** Which option is right; absent where none is. */
  readonly right?: number | undefined
  /** Whether the group is shown which one is right. */
  readonly revealed: boolean
}

/** More people than a room holds; a count stops there. */
export const mostVotes = 999

/** A question that nobody has answered yet. */
export function openVote({ ask, options, right }: VotePlan): Vote {
  const rounds = [options.map(() => 0)]
  return {
    ask,
    options,
    stage: 'first',
    rounds,
    revealed: false,
    ...(right && { right: right.option }),
  }
}

/** Whether the counts of a round are open to change. */
export const isCounting = ({ stage }: Vote): boolean => stage === 'first' || stage === 'second'

/** The same vote with another count for an option of the round that is under way. */
export function withCount(vote: Vote, option: number, count: number): Vote {
  if (!isCounting(vote) || option >= vote.options.length) return vote
  const kept = Math.min(mostVotes, Math.max(0, Math.trunc(count) || 0))
  const last = vote.rounds.length - 1
  const rounds = vote.rounds.map((round, at) =>
    at === last ? round.map((was, index) => (index === option ? kept : was)) : round,
  )
  return { ...vote, rounds }
}

/** The same vote one stage on; one that is over stays as it is. */
export function goOnWith(vote: Vote): Vote {
  switch (vote.stage) {
    case 'first':
      return { ...vote, stage: 'talk' }
    case 'talk':
      return { ...vote, stage: 'second', rounds: [...vote.rounds, vote.options.map(() => 0)] }
    case 'second':
      return { ...vote, stage: 'closed' }
    case 'closed':
      return vote
  }
}
