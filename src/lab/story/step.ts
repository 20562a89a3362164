/** A step of the story that the lab prints: what a learner types, and what then must happen. @module */

/** A comment and the lines below it; a test runs exactly what is printed. */
export interface Step {
  /** What it does, in a few words. */
  readonly title: string
  /** For a POSIX shell; variables of earlier steps are set. */
  readonly command: string
  /** What the answer says: of a command that is refused, its error. */
  readonly says?: string
  /** Whether AWS says no, as it should. */
  readonly refused?: true
}

export interface Chapter {
  readonly title: string
  readonly steps: readonly Step[]
}

/** The text to copy: comments and commands. */
export const renderStory = (chapters: readonly Chapter[]): string =>
  chapters
    .map(({ title, steps }) => [`## ${title}`, ...steps.map(renderStep)].join('\n\n'))
    .join('\n\n')

const renderStep = ({ title, command, says, refused }: Step): string => {
  const answer = refused ? `  (refused: ${says ?? 'no'})` : ''
  return `# ${title}${answer}\n${command}`
}
