import { defineCollection } from 'astro:content'
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema'
import { file, glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { bankFile, designFile, taskFile } from './learning/assessment-schema.ts'
import { clinicCase } from './learning/clinic-schema.ts'
import { decisionCard, decisionFile } from './learning/decision/decision-schema.ts'
import { doctorExample } from './learning/doctor-example.ts'
import { experiment } from './learning/experiment-schema.ts'
import { fadedTask } from './learning/faded-task.ts'
import { quizFile } from './learning/quiz-schema.ts'
import {
  datedFact,
  factTest,
  heldDifference,
  policyPattern,
  stsErrorFile,
  stsSession,
  term,
} from './learning/reference-schema.ts'
import { runSheet } from './learning/run-sheet-schema.ts'
import { source } from './learning/source-schema.ts'

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
      /** What a reader can do afterwards, each with the questions of the lesson’s quiz that ask for it. */
      objectives: z
        .array(z.strictObject({ can: z.string(), asked: z.array(z.string()).min(1) }))
        .optional(),
    }),
  }),
})

/** What Starlight says in words of ours: a screen reader adds that it is a list to select from. */
const i18n = defineCollection({
  loader: () => [{ id: 'en', 'themeSelect.accessibleLabel': 'Theme' }],
  schema: i18nSchema(),
})

/** The questions that lessons ask. An entry's id is its file's name. */
const quizzes = defineCollection({
  loader: glob({ base: './content/quizzes', pattern: '*.yaml' }),
  schema: quizFile,
})

/** The task at a lesson’s end. An entry's id is its file's name, that of the lesson's quiz. */
const yourTurn = defineCollection({
  loader: glob({ base: './content/your-turn', pattern: '*.yaml' }),
  schema: fadedTask,
})

/** The documents that lessons cite. */
const sources = defineCollection({ loader: file('content/sources.yaml'), schema: source })

/** The data of the reference pages. */
const glossary = defineCollection({ loader: file('content/glossary.yaml'), schema: term })
const datedFacts = defineCollection({ loader: file('content/dated-facts.yaml'), schema: datedFact })
const fidelity = defineCollection({ loader: file('content/fidelity.yaml'), schema: factTest })
const modelledRules = defineCollection({
  loader: file('content/modelled-rules.yaml'),
  schema: factTest,
})
const differences = defineCollection({
  loader: file('content/differences.yaml'),
  schema: heldDifference,
})
const stsErrors = defineCollection({
  loader: file('content/sts-errors.yaml'),
  schema: stsErrorFile,
})
const stsSessions = defineCollection({
  loader: file('content/sts-sessions.yaml'),
  schema: stsSession,
})
const patterns = defineCollection({
  loader: file('content/policy-patterns.yaml'),
  schema: policyPattern,
})

/** The cases of the clinic. An entry's id is its file's name. */
const clinic = defineCollection({
  loader: glob({ base: './content/clinic', pattern: '*.yaml' }),
  schema: clinicCase,
})

/** The decision explorer: its rules, an entry of that name, and its cards. */
const decision = defineCollection({
  loader: glob({ base: './content/decision', pattern: 'rules.yaml' }),
  schema: decisionFile,
})
const decisionCards = defineCollection({
  loader: file('content/decision/cards.yaml'),
  schema: decisionCard,
})

/** The cards of the playground. */
const experiments = defineCollection({
  loader: file('content/experiments.yaml'),
  schema: experiment,
})

/** Questions to begin with on the page of the doctor. */
const doctorExamples = defineCollection({
  loader: file('content/doctor-examples.yaml'),
  schema: doctorExample,
})

/** Sessions for groups. An entry's id is its file's name, that of its page in training/. */
const runSheets = defineCollection({
  loader: glob({ base: './content/run-sheets', pattern: '*.yaml' }),
  schema: runSheet,
})

/** What the final assessment draws beside the questions of the lessons. */
const bank = defineCollection({
  loader: glob({ base: './content/bank', pattern: '*.yaml' }),
  schema: bankFile,
})
const tasks = defineCollection({
  loader: glob({ base: './content/assessment/tasks', pattern: '*.yaml' }),
  schema: taskFile,
})
const designs = defineCollection({
  loader: glob({ base: './content/assessment/designs', pattern: '*.yaml' }),
  schema: designFile,
})

export const collections = {
  docs,
  i18n,
  quizzes,
  yourTurn,
  clinic,
  bank,
  tasks,
  designs,
  sources,
  glossary,
  datedFacts,
  fidelity,
  modelledRules,
  differences,
  patterns,
  stsErrors,
  stsSessions,
  decision,
  decisionCards,
  experiments,
  doctorExamples,
  runSheets,
}
