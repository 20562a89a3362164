/**
 * A run as text that can be kept or sent to others: a diagram, a page, or data. No token, key,
 * password or code is in it; a name stands for each.
 *
 * @module
 */
import { masked, secretsOfRun } from './masked.ts'
import { markdownOf } from './run-markdown.ts'
import { mermaidOf } from './run-mermaid.ts'
import type { RunToExport } from './run-to-export.ts'
import { traceOf } from './run-trace.ts'

export type ExportFormat = 'mermaid' | 'markdown' | 'json'

const writers: Readonly<Record<ExportFormat, (run: RunToExport) => string>> = {
  mermaid: mermaidOf,
  markdown: markdownOf,
  json: traceOf,
}

/** The text, its secrets masked. */
export const exportOf = (run: RunToExport, format: ExportFormat): string =>
  masked(writers[format](run), secretsOfRun(run.position.context.trace))
