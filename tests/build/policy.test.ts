import { expect, test } from 'vitest'
import { pages } from './dist.ts'

test.for(pages())('$file states its policy before anything else', ({ document }) => {
  const [first, second] = document.head.children
  expect(first?.getAttribute('charset')).toBe('utf-8')
  expect(second?.getAttribute('http-equiv')).toBe('content-security-policy')
})

test.for(pages())('the policy of $file allows no more than it needs', ({ document }) => {
  const content = document.head.children[1]?.getAttribute('content') ?? ''
  const directives = new Map(
    content.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.filter((source) => !source.startsWith("'sha256-"))]
    }),
  )
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': ["'none'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'style-src-attr': ["'unsafe-inline'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'style-src': ["'self'"],
  })
})

test.for(pages())('$file runs no script from an attribute', ({ document }) => {
  const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) => name.startsWith('on'))
      .map((name) => `${element.tagName} ${name}`),
  )
  expect(handlers).toEqual([])
  expect(document.querySelectorAll('[href^="javascript:"]')).toHaveLength(0)
})
