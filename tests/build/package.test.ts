/// <reference types="node" />
/** The package for learning management systems, made of the built site. */
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import {
  longestSuspendData,
  packProgress,
  questionDigest,
} from '../../src/learning/lms/suspend-data.ts'
import { type Answer, noProgress, type Progress } from '../../src/learning/progress.ts'
import { policyFor } from '../../src/tools/content-security-policy.ts'
import { courseQuestions } from '../../src/tools/package/course-of-pages.ts'
import { makePackages } from '../../src/tools/package/make-packages.ts'
import { zipFiles } from '../../src/tools/package/zip-files.ts'
import { base } from './dist.ts'

const made = () => makePackages({ dist: 'dist', base, passMark: 70 })
const packages = await made()
const files = packages.get('handshake-scorm-1.2') ?? new Map<string, string | Uint8Array>()
const texts = new Map(
  [...files].flatMap(([path, content]) => (typeof content === 'string' ? [[path, content]] : [])),
)
const pages = [...texts].filter(([path]) => path.endsWith('.html') && path !== 'launch.html')

test('two packages of one build are the same bytes', { timeout: 120_000 }, async () => {
  const again = await made()
  for (const [name, content] of packages)
    expect(Buffer.compare(zipFiles(content), zipFiles(again.get(name) ?? new Map()))).toBe(0)
})

test('the structure of the cmi5 package names its page and the mark as a part of one', () => {
  const { document } = parseHTML(`${packages.get('handshake-cmi5')?.get('cmi5.xml')}`)
  const unit = document.querySelector('au')
  expect(unit?.querySelector('url')?.textContent).toBe('launch.html')
  expect(unit?.getAttribute('masteryScore')).toBe('0.7')
  expect(unit?.getAttribute('moveOn')).toBe('Passed')
})

describe('the manifest', () => {
  const { document } = parseHTML(texts.get('imsmanifest.xml') ?? '')
  const listed = [...document.querySelectorAll('file')].map((file) => file.getAttribute('href'))

  test('lists every file but itself, each once', () => {
    const all = [...files.keys()].filter((path) => path !== 'imsmanifest.xml')
    expect(listed.toSorted()).toEqual(all.toSorted())
  })

  test('has one item that opens the player, and the mark to reach', () => {
    expect(document.querySelector('resource')?.getAttribute('href')).toBe('launch.html')
    expect(document.querySelectorAll('item')).toHaveLength(1)
    expect(texts.get('imsmanifest.xml')).toContain('<adlcp:masteryscore>70</adlcp:masteryscore>')
  })
})

test.for(pages)('every address in %s is relative and leads to a file', ([path, html]) => {
  const { document } = parseHTML(html)
  const addresses = ['href', 'src', 'component-url', 'renderer-url', 'data-task'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  )
  const ours = addresses.filter((address) => !/^(\w+:|#|$)/.test(address))
  expect(ours.filter((address) => address.startsWith('/'))).toEqual([])
  const lost = ours.filter((address) => {
    const { pathname } = new URL(address, `https://site.invalid/${path}`)
    return !files.has(decodeURIComponent(pathname.slice(1)))
  })
  expect(lost).toEqual([])
})

test.for(pages)('%s has a policy for what it holds', ([, html]) => {
  const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/
  expect(meta.exec(html)?.[1]).toBe(policyFor(html.replace(meta, '')))
})

describe('what is kept between two visits', () => {
  const questions = courseQuestions(texts)

  /** The answers that take most room: each changed, and of as many words as there are. */
  function longest(): Progress {
    const quizzes: Record<string, Record<string, Answer>> = {}
    for (const { quiz, question, kind, words } of questions) {
      const one = ['choice', 'claim'].includes(kind)
      const latest = kind === 'result' ? '33-of-33' : one ? (words[0] ?? '') : words.join(' ')
      const first = kind === 'result' ? '1-of-33' : (words.at(-1) ?? '')
      quizzes[quiz] = { ...quizzes[quiz], [question]: { first, latest, right: true } }
    }
    return { ...noProgress, quizzes }
  }

  test('fits for the whole course, with room for half as much again', () => {
    expect(questions.length).toBeGreaterThan(150)
    expect(packProgress(longest(), questions).length * 1.5).toBeLessThan(longestSuspendData)
  })

  test('no two questions are taken for each other', () => {
    const digests = questions.map(questionDigest)
    expect(new Set(digests).size).toBe(digests.length)
  })

  test('every question but the result has words, few enough to be counted', () => {
    const odd = questions.filter(
      ({ kind, words }) => kind !== 'result' && (words.length < 2 || words.length > 15),
    )
    expect(odd).toEqual([])
  })
})
