/** What may stand in content/sources.yaml: every document that the course cites, once. @module */
import { z } from 'zod'

export const source = z.strictObject({
  /** A few words that stand in a sentence: `STS API reference`. */
  label: z.string().max(40),
  /** The document's own title. */
  title: z.string(),
  url: z.url({ protocol: /^https$/ }),
})

export type Source = z.output<typeof source>
