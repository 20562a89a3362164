/** What the operations on tokens have in common in the model. @module */
import { text } from '../../aws-json/shape.ts'

export const clientSecret = text({
  pattern: ['[\\w+]+', /^[\w+]+$/],
  length: [24, 64],
  sensitive: true,
})
