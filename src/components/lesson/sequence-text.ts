/** A sequence diagram in words, from its Mermaid source: for everybody who does not see the drawing. @module */

const participant = /^participant (\w+)(?: as (.+))?$/
const message = /^(\w+)-{1,2}>>(\w+): (.+)$/
const note = /^Note over (\w+): (.+)$/

/**
 * One sentence a line: `Lumen to Google: ID token?`.
 *
 * @throws {Error} A line is none of the kinds that diagrams here are made of.
 */
export function sequenceText(source: string): readonly string[] {
  const names = new Map<string, string>()
  const nameOf = (id = ''): string => names.get(id) ?? id
  const sentences: string[] = []
  for (const line of source.split('\n').map((text) => text.trim())) {
    if (line === '' || line === 'sequenceDiagram' || line.startsWith('%%')) continue
    const [, declared = '', alias] = participant.exec(line) ?? []
    const [, from, to, sent] = message.exec(line) ?? []
    const [, thinker, thought] = note.exec(line) ?? []
    if (declared) names.set(declared, alias ?? declared)
    else if (sent) sentences.push(`${nameOf(from)} to ${nameOf(to)}: ${sent}`)
    else if (thought) sentences.push(`${nameOf(thinker)} checks: ${thought}`)
    else throw new Error(`A sequence diagram has a line that cannot be put into words: ${line}`)
  }
  return sentences
}
