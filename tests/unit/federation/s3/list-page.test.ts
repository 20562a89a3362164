import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byUtf8, listPage } from '../../../../src/federation/s3/list-page.ts'

const key = fc.string({
  unit: fc.constantFrom('a', 'b', '/', '//', 'ü', '😀', '\uffee'),
  minLength: 1,
  maxLength: 6,
})

describe('pages', () => {
  test('pages of any size hold what one large page holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { maxLength: 12 }),
        fc.constantFrom('', 'a', 'b/'),
        fc.constantFrom('', '/', 'a'),
        fc.integer({ min: 1, max: 4 }),
        (keys, prefix, delimiter, maxKeys) => {
          const whole = listPage(keys, { prefix, delimiter, maxKeys: 1000, after: '' })
          const seenKeys: string[] = []
          const seenPrefixes: string[] = []
          let after: string | undefined = ''
          while (after !== undefined) {
            const page = listPage(keys, { prefix, delimiter, maxKeys, after })
            expect(page.keys.length + page.commonPrefixes.length).toBeLessThanOrEqual(maxKeys)
            seenKeys.push(...page.keys)
            seenPrefixes.push(...page.commonPrefixes)
            after = page.next
          }
          expect([seenKeys, seenPrefixes]).toEqual([whole.keys, whole.commonPrefixes])
        },
      ),
    )
  })

  test('every key is listed or below a common prefix', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key), (keys) => {
        const page = listPage(keys, { prefix: '', delimiter: '/', maxKeys: 1000, after: '' })
        for (const each of keys)
          expect(
            page.keys.includes(each) !==
              page.commonPrefixes.some((prefix) => each.startsWith(prefix)),
          ).toBe(true)
      }),
    )
  })
})

test('keys are in the order of their bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b))
      expect(Math.sign(byUtf8(a, b))).toBe(bytes)
    }),
  )
})
