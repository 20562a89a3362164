import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

/** What people read. An entry's id is its path in content/, and so is its address. */
const docs = defineCollection({
  loader: glob({
    base: './content',
    pattern: ['index.mdx', 'lessons/**/*.mdx', 'reference/**/*.mdx', 'training/**/*.mdx'],
  }),
  schema: docsSchema({
    extend: z.object({
      /** The part of the course that a lesson belongs to: its heading in the syllabus. */
      part: z.string().optional(),
      /** How long a lesson takes, in minutes. */
      minutes: z.number().int().positive().optional(),
    }),
  }),
})

export const collections = { docs }
