import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipFiles } from '../../../../src/tools/package/zip-files.ts'

const files: readonly (readonly [string, string])[] = [
  ['lessons/one.html', '<p>One</p>'],
  ['imsmanifest.xml', '<manifest/>'],
]

test('an archive holds every file by its path', () => {
  const unzipped = unzipSync(zipFiles(new Map(files)))
  expect(Object.entries(unzipped).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual(
    files.toSorted(),
  )
})

test('the same files in any order make the same bytes', () => {
  expect(zipFiles(new Map(files))).toEqual(zipFiles(new Map(files.toReversed())))
})
