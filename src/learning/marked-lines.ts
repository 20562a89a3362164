/** Two versions of a text beside each other: which lines only one of them has. @module */

export interface MarkedLine {
  readonly text: string
  /** Whether the other version lacks it. */
  readonly differs: boolean
}

/** The lines of a version. Indentation, and a comma at the end, make no difference. */
export function markedLines(text: string, other: string): readonly MarkedLine[] {
  const others = new Set(other.split('\n').map(bare))
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ({ text: line, differs: bare(line) !== '' && !others.has(bare(line)) }))
}

const bare = (line: string): string => line.replace(/\s+/g, '').replace(/,$/, '')
