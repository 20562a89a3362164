import { describe, expect, test } from 'vitest'
import {
  scriptsWithRelativeAddresses,
  sheetWithRelativeAddresses,
  withRelativeAddresses,
} from '../../../../src/tools/package/relative-addresses.ts'

const files = new Set([
  'index.html',
  'parties.svg',
  '_astro/a.js',
  'bank/one.json',
  'lessons/01-why/index.html',
  'lessons/02-then/index.html',
  'clinic/a-case/index.html',
])

describe.for(['/', '/handshake/'])('built for %s', (base) => {
  const site = { base, files }
  const page = (html: string) => withRelativeAddresses(html, 'lessons/01-why/index.html', site)

  test.for([
    ['src="BASE_astro/a.js"', 'src="../../_astro/a.js"'],
    ['href="BASE"', 'href="../../index.html"'],
    ['href="BASElessons/02-then/"', 'href="../../lessons/02-then/index.html"'],
    ['href="BASElessons/02-then/#run=1.a"', 'href="../../lessons/02-then/index.html#run=1.a"'],
    ['href="BASEparties.svg#sts"', 'href="../../parties.svg#sts"'],
    [
      'props="{&quot;a&quot;:&quot;BASEbank/&quot;}"',
      'props="{&quot;a&quot;:&quot;../../bank/&quot;}"',
    ],
    [
      '{"address":"BASEbank/","lesson":"BASElessons/02-then/"}',
      '{"address":"../../bank/","lesson":"../../lessons/02-then/index.html"}',
    ],
  ] as const)('%s becomes %s', ([built, packed]) => {
    const text = `<a ${built}>`.replaceAll('BASE', base)
    expect(page(text)).toBe(`<a ${packed}>`)
  })

  test('the style sheets find the fonts beside them', () => {
    const css = `src:url(${base}_astro/text.woff2)`
    expect(sheetWithRelativeAddresses(css, site)).toBe('src:url(text.woff2)')
  })

  test('what fetches scripts with their styles goes by its own address', () => {
    const scripts = new Map([
      ['_astro/a.js', 'export{}'],
      ['_astro/preload.b.js', `r=function(e){return\`${base}\`+e}(r)`],
    ])
    const changed = scriptsWithRelativeAddresses(scripts, site)
    expect(changed.get('_astro/preload.b.js')).toBe('r=function(e){return`../`+e}(r)')
  })
})

const site = { base: '/', files }
const page = (html: string) => withRelativeAddresses(html, 'lessons/01-why/index.html', site)

test.for([
  ['<a href="../02-then/">', '<a href="../02-then/index.html">'],
  ['<a href="../02-then/#why">', '<a href="../02-then/index.html#why">'],
  ['<a href="../../clinic/a-case/">', '<a href="../../clinic/a-case/index.html">'],
  ['<a href="../../">', '<a href="../../index.html">'],
] as const)('the folder in %s is named by its page', ([built, packed]) => {
  expect(page(built)).toBe(packed)
})

test.for([
  '<a href="#why">',
  '<a href="https://docs.aws.amazon.com/IAM/latest/">',
  '<a href="mailto:somebody@example.org">',
  '<code>"/home/runner/token"</code>',
  '<a href="../../parties.svg">',
])('%s stays as it is', (html) => {
  expect(page(html)).toBe(html)
})

test('another preloader than the known one stops the packaging', () => {
  const scripts = new Map([['_astro/preload.b.js', 'r=new URL(e,here)']])
  expect(() => scriptsWithRelativeAddresses(scripts, site)).toThrow('preloader')
})
