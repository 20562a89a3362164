/** What the domain's README lists: the table of modelled rules, and the known differences from AWS. @module */

/** A row of the table. Text between backticks is code. */
export interface ModelledRule {
  readonly subject: string
  readonly says: string
  /** Public documents, and words about what has no address. */
  readonly sources: readonly SourcePart[]
}

export interface SourcePart {
  readonly text: string
  readonly url?: string
}

const differencesHeading = '## Known differences from AWS'

/** The rows of the first table of three columns whose last is called Source. */
export function modelledRules(readme: string): readonly ModelledRule[] {
  const [, table = ''] = readme.split('| Subject | What AWS does | Source |\n')
  return table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, subject, says, source] = /^\| (.+?) \| (.+) \| (.+?) \|$/.exec(line) ?? []
      return subject && says && source ? [{ subject, says, sources: sourcesIn(source) }] : []
    })
}

/** The items of the list of differences, their links as plain words. */
export function knownDifferences(readme: string): readonly string[] {
  const [, after = ''] = readme.split(differencesHeading)
  const [list = ''] = after.split(/^## /m)
  return list
    .split(/^- /m)
    .slice(1)
    .map((item) => item.trim().replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1'))
}

function sourcesIn(cell: string): readonly SourcePart[] {
  return cell
    .split(/(\[[^\]]+\]\([^)]+\))/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, text, url] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? []
      return text && url ? { text, url } : { text: part }
    })
}
