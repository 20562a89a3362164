import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderXml } from '../../../../src/federation/encoding/xml.ts'
import { childText, readXmlDocument } from '../../../../src/federation/s3/xml-document.ts'

const read = (xml: string) => readXmlDocument(new TextEncoder().encode(xml))

describe('a document', () => {
  test('what is written is read back', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((each) => !/[^\t\n -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(each))
    fc.assert(
      fc.property(fc.array(text), (keys) => {
        const root = read(renderXml(['Delete', keys.map((key) => ['Key', key] as const)], 'urn:x'))
        expect(root?.children.map((child) => child.text)).toEqual(keys)
      }),
    )
  })

  test.for([
    ['a prefix', '<s3:Delete xmlns:s3="urn:x"><s3:Quiet>true</s3:Quiet></s3:Delete>', 'true'],
    [
      'a declaration',
      '\ufeff<?xml version="1.0"?>\n<Delete><Quiet>true</Quiet></Delete>\n',
      'true',
    ],
    ['a comment', '<Delete><!-- <x> --><Quiet>tr<!-- -->ue</Quiet></Delete>', 'true'],
    ['character data', '<Delete><Quiet><![CDATA[<&>]]></Quiet></Delete>', '<&>'],
    [
      'references',
      '<Delete><Quiet>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</Quiet></Delete>',
      `<&>"'A😀`,
    ],
    ['nothing', '<Delete><Quiet/></Delete>', ''],
    ['something else', '<Delete/>', undefined],
  ] as const)('with %s', ([, xml, expected]) => {
    const root = read(xml)
    expect(root?.name).toBe('Delete')
    expect(root && childText(root, 'Quiet')).toBe(expected)
  })
})

test.for([
  '',
  'text',
  '<a>',
  '</a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>text',
  '<a b></a>',
  '<a>&unknown;</a>',
  '<a>&</a>',
  '<!DOCTYPE a><a/>',
  '<a',
  '<a><b></a></b>',
  '< a/>',
])('%s is none', (xml) => {
  expect(read(xml)).toBeUndefined()
})

test('bytes that are not UTF-8 are none', () => {
  expect(
    readXmlDocument(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])),
  ).toBeUndefined()
})

test('whatever is sent, it is read or not, and quickly', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    'a',
    ' ',
    '=',
    '"',
    '&',
    ';',
    '<!--',
    '-->',
    '<a>',
    '</a>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      read(pieces.join(''))
    }),
  )
  expect(read('<a>'.repeat(50_000))).toBeUndefined()
  expect(read('<a '.repeat(20_000))).toBeUndefined()
})
