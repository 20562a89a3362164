/** JSON text as indented lines with its names and values told apart. @module */
import { isSecret, mark, type WireLine } from './wire-line.ts'

/** The lines, or `undefined` where the text is not JSON. */
export function jsonLines(text: string): readonly WireLine[] | undefined {
  try {
    return JSON.stringify(JSON.parse(text), null, 1).split('\n').map(lineOf)
  } catch {
    return undefined
  }
}

function lineOf(line: string): WireLine {
  const [, space = '', name, rest = ''] = /^( *)(?:("(?:[^"\\]|\\.)*"): )?(.*)$/.exec(line) ?? []
  const [, value = '', comma = ''] = /^(.*?)(,?)$/.exec(rest) ?? []
  const opens = /^[[{\]}]/.test(value)
  // The members of Logins are named for providers: their tokens are known by how they begin.
  const secret = value.startsWith('"eyJ') || (name !== undefined && isSecret(name.slice(1, -1)))
  const text = value.startsWith('"') ? 'value' : 'literal'
  const kind = opens ? 'plain' : secret ? 'secret' : text
  return {
    indent: space.length,
    parts: [
      ...(name === undefined ? [] : [mark('name', name), mark('plain', ': ')]),
      mark(kind, value),
      ...(comma ? [mark('plain', comma)] : []),
    ],
  }
}
