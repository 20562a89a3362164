import { expect, test } from 'vitest'
import { withComponents } from '../../../src/tools/lesson-components.ts'

const all = () => true

test('a lesson gets the components that it names, once each, after its last line', () => {
  const mdx = 'Text <Source is="a" /> and <Source is="b" />\n\n<Quiz of="c" />'
  const [before, imports = ''] = withComponents(mdx, all).split('\n\nimport ')
  expect(before).toBe(mdx)
  expect(imports.match(/\/(\w+)\.astro/g)).toEqual(['/Source.astro', '/Quiz.astro'])
})

test.for([
  ['code', 'A `<Quiz>` element'],
  ['a listing', '```xml\n<Credentials>\n</Credentials>\n```'],
  ['what it imports itself', "import Own from './Own.astro'\n\n<Own />"],
  ['a fragment of MDX', '<Fragment slot="a">x</Fragment>'],
  ['HTML', '<dfn>STS</dfn>'],
])('%s asks for no component', ([, mdx = '']) => {
  expect(withComponents(mdx, all)).toBe(mdx)
})

test('a component that does not exist stops the build', () => {
  expect(() => withComponents('<Quizz of="a" />', () => false)).toThrow(
    /^<Quizz> is no component: there is no .*\/src\/components\/lesson\/Quizz\.astro$/,
  )
})
