/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PartyMark } from '../../../../src/components/stage/PartyMark.tsx'
import type { PartyKind } from '../../../../src/views/parties.view.ts'

const kinds: Readonly<Record<PartyKind, true>> = {
  app: true,
  idp: true,
  directory: true,
  broker: true,
  sync: true,
  push: true,
  sts: true,
  s3: true,
  network: true,
}

test('every kind of party has a shape of its own, in the file that its mark names', () => {
  const file = readFileSync(new URL('../../../../public/parties.svg', import.meta.url), 'utf8')
  const shapes = new Map(
    [...file.matchAll(/<symbol id="([^"]+)".*?<path d="([^"]+)"/g)].map(([, id, d]) => [id, d]),
  )
  expect([...shapes.keys()]).toEqual(Object.keys(kinds))
  expect(new Set(shapes.values()).size).toBe(shapes.size)
  expect(renderToString(<PartyMark kind="sts" />)).toContain('href="/parties.svg#sts"')
})
