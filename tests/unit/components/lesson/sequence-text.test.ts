import { expect, test } from 'vitest'
import { sequenceText } from '../../../../src/components/lesson/sequence-text.ts'

test('a sequence diagram is told in sentences, with the names that it shows', () => {
  const source = `sequenceDiagram
    participant App as Lumen
    participant STS as AWS STS
    App->>STS: ID token
    Note over STS: Signature, then policy
    STS-->>App: Credentials`
  expect(sequenceText(source)).toEqual([
    'Lumen to AWS STS: ID token',
    'AWS STS checks: Signature, then policy',
    'AWS STS to Lumen: Credentials',
  ])
})

test('a line that has no words yet stops the build', () => {
  expect(() => sequenceText('sequenceDiagram\n  loop every hour')).toThrow(
    'A sequence diagram has a line that cannot be put into words: loop every hour',
  )
})
