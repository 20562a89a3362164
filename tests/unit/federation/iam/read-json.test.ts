import fc from 'fast-check'
import { type Node, parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { type JsonNode, readJson } from '../../../../src/federation/iam/read-json.ts'

const deepest = 64

test('every part knows its place and its value', () => {
  expect(readJson(' {"a": [1, null]}\n', deepest)).toEqual({
    ok: true,
    root: {
      type: 'object',
      offset: 1,
      length: 16,
      children: [
        {
          type: 'property',
          offset: 2,
          length: 14,
          children: [
            { type: 'string', offset: 2, length: 3, value: 'a' },
            {
              type: 'array',
              offset: 7,
              length: 9,
              children: [
                { type: 'number', offset: 8, length: 1, value: 1 },
                { type: 'null', offset: 11, length: 4, value: null },
              ],
            },
          ],
        },
      ],
    },
  })
})

describe('what is no JSON is refused where it begins', () => {
  test.for([
    ['', 0],
    ['{} {}', 3],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['{a: 1}', 1],
    ['[1, ]', 4],
    ['[1 2]', 3],
    ['[01]', 1],
    ['[+1]', 1],
    ['[tru]', 1],
    ['["\\x"]', 1],
    ['["two\nlines"]', 1],
    ['["no end', 1],
    ["['one mark']", 1],
    ['[1] // comment', 4],
  ] as const)('%j at %i', ([text, offset]) => {
    expect(readJson(text, deepest)).toEqual({ ok: false, offset })
  })
})

test('nesting is read as deep as is asked for, and no deeper', () => {
  expect(readJson('[[]]', 2).ok).toBe(true)
  expect(readJson('[[[]]]', 2)).toEqual({ ok: false, offset: 2 })
})

/** What another reader of JSON with positions makes of it. */
const asOurs = ({ type, offset, length, value, children }: Node): JsonNode => ({
  type,
  offset,
  length,
  ...(value === undefined ? {} : { value }),
  ...(children ? { children: children.map(asOurs) } : {}),
})

test('any JSON is read as jsonc-parser reads it', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 5 }),
      fc.constantFrom('', ' ', '\t', 3),
      (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const tree = parseTree(text)
        expect(readJson(text, deepest)).toEqual({ ok: true, root: tree && asOurs(tree) })
      },
    ),
  )
})

test('any text is JSON where the platform says so', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    'u',
    '0',
    '1',
    '-',
    '.',
    'e',
    ' ',
    '\n',
    'true',
    'null',
    '"a"',
  )
  const texts = fc.oneof(
    fc.array(pieces).map((some) => some.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const isJson = () => {
        try {
          JSON.parse(text)
          return true
        } catch {
          return false
        }
      }
      expect(readJson(text, deepest).ok).toBe(isJson())
    }),
    { numRuns: 20 },
  )
})
