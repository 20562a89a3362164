/** Real failures of identity pools from public threads, and what mended them, replayed through both flows. */
import { describe, expect, test } from 'vitest'
import { endOf } from '../../support/recorded-cases.ts'
import { casesOfCognito, playCognito } from '../../support/recorded-cognito-cases.ts'

describe('a real failure fails here for the same reason, and its repair works', () => {
  test.for(casesOfCognito)('$id: $root_cause', async (item) => {
    const { app, underlyingSts } = await playCognito(item)
    expect(app).toBe(endOf(item))
    if ('underlying_sts' in item) expect(underlyingSts).toBe(item.underlying_sts)
  })
})
