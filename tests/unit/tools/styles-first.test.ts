import { expect, test } from 'vitest'
import { withStylesFirst } from '../../../src/tools/styles-first.ts'

const link = (name: string) => `<link rel="stylesheet" href="/${name}.css">`
const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`

test('a style sheet among the content moves to the end of the head', () => {
  expect(withStylesFirst(page(link('site'), `<p>a</p>${link('code')}<p>b</p>`))).toBe(
    page(link('site') + link('code'), '<p>a</p><p>b</p>'),
  )
})

test('each is asked for once', () => {
  expect(withStylesFirst(page(link('site'), link('code') + link('site') + link('code')))).toBe(
    page(link('site') + link('code'), ''),
  )
})

test('other links and text that names one stay where they are', () => {
  const body = '<code>&lt;link rel="stylesheet"&gt;</code><link rel="icon" href="/a.svg">'
  expect(withStylesFirst(page('', body))).toBe(page('', body))
})

test('a page without a head is an error', () => {
  expect(() => withStylesFirst('<p>')).toThrow('has no place for style sheets')
})
