/** What may stand in content/sources.yaml: every document that the course cites, once. @module */
import { z } from 'zod'

export const source = z.strictObject({
  /** Two or three words that stand at the end of a sentence: `STS API`. */
  label: z.string().max(20),
  /** The document's own title. */
  title: z.string(),
  url: z.url({ protocol: /^https$/ }),
})
