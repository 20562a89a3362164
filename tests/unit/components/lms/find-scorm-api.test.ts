import { expect, test } from 'vitest'
import { findScormApi } from '../../../../src/components/lms/find-scorm-api.ts'

const API = {}

/** A window as far as the search looks at it. */
function windowIn(parent?: object, more: object = {}): Window {
  const window: Record<string, unknown> = { opener: null, ...more }
  window['parent'] = parent ?? window
  return window as unknown as Window
}

test('the object is found in a window above', () => {
  expect(findScormApi(windowIn(windowIn(windowIn(undefined, { API }))))).toBe(API)
})

test('the object is found above the window that opened the course', () => {
  const opener = windowIn(windowIn(undefined, { API }))
  expect(findScormApi(windowIn(undefined, { opener }))).toBe(API)
})

test('a window of another origin is passed by', () => {
  const strange = windowIn(windowIn(undefined, { API }))
  Object.defineProperty(strange, 'API', {
    get() {
      throw new DOMException('another origin', 'SecurityError')
    },
  })
  expect(findScormApi(windowIn(strange))).toBe(API)
})

test('a page of its own has none', () => {
  expect(findScormApi(windowIn())).toBeUndefined()
})

test('windows without end are given up', () => {
  const endless = { opener: null } as Record<string, unknown>
  endless['parent'] = { parent: endless }
  expect(findScormApi(endless as unknown as Window)).toBeUndefined()
})
