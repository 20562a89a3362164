/** What is sealed opens for its purpose alone, and only as it was sealed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seal, unseal } from '../../../../src/federation/credentials/seal.ts'
import { decodeBase64, encodeBase64 } from '../../../../src/federation/encoding/base64.ts'

test('a value comes back for its purpose and for no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const sealed = seal(value, 'one')
      expect(seal(value, 'one')).toBe(sealed)
      expect(JSON.stringify(await unseal(sealed, 'one'))).toBe(JSON.stringify(value))
      expect(await unseal(sealed, 'other')).toBeUndefined()
    }),
  )
})

test('a change of any bit is noticed', async () => {
  const sealed = decodeBase64(seal({ role: 'photos' }, 'one')) ?? new Uint8Array()
  for (let bit = 0; bit < 8 * sealed.length; bit++) {
    const changed = Uint8Array.from(sealed)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(await unseal(encodeBase64(changed), 'one')).toBeUndefined()
  }
})

test.for(['', 'AAAA', 'not base64', 'A'.repeat(21), 'A'.repeat(24)])(
  '%j opens to nothing',
  async (text) => {
    expect(await unseal(text, 'one')).toBeUndefined()
  },
)
