/** What is remembered is made once, and never more of it than was agreed. */
import { expect, test, vi } from 'vitest'
import { rememberedFor, rememberedUpTo } from '../../../src/federation/remembered.ts'

test('equal texts get the very same value, made once', () => {
  const make = vi.fn((text: string) => ({ text }))
  const remembered = rememberedUpTo(2, make)
  expect(remembered('aud')).toBe(remembered(['a', 'ud'].join('')))
  expect(make).toHaveBeenCalledExactlyOnceWith('aud')
})

test('more than the limit are never kept', () => {
  const make = vi.fn((text: string) => ({ text }))
  const remembered = rememberedUpTo(2, make)
  for (const text of ['aud', 'sub', 'amr', 'aud']) expect(remembered(text).text).toBe(text)
  expect(make).toHaveBeenCalledTimes(4)
})

test('what could not be made is tried again', () => {
  const make = vi.fn((_text: string): string | undefined => undefined)
  const remembered = rememberedUpTo(2, make)
  expect([remembered('aud'), remembered('aud')]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledTimes(2)
})

test('what could not be made takes no room', () => {
  const make = vi.fn((text: string) => (text === '' ? undefined : { text }))
  const remembered = rememberedUpTo(2, make)
  const aud = remembered('aud')
  for (const text of ['', '', 'sub', '']) remembered(text)
  expect(remembered('aud')).toBe(aud)
})

test('parts of the world are told apart by identity, not by what is in them', () => {
  const remembered = rememberedFor((part: { readonly issuer: string }) => [part.issuer])
  const part = { issuer: 'https://accounts.google.com' }
  expect(remembered(part)).toBe(remembered(part))
  expect(remembered({ ...part })).not.toBe(remembered(part))
})
