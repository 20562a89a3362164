import { expect, test } from 'vitest'
import { pages } from './dist.ts'

test.for(pages())('$file asks for every style sheet before its content', ({ document }) => {
  const late = [...document.body.querySelectorAll('link[rel="stylesheet"]')]
  expect(late.map((link) => link.outerHTML)).toEqual([])
})
