/**
 * The course structure of a cmi5 package: a course of one unit.
 *
 * @see https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md, section 13
 * @module
 */
import { xmlText } from './xml-text.ts'

export interface Structure {
  readonly title: string
  readonly description: string
  /** The page that the system opens. */
  readonly launch: string
  /** In per cent; absent where nobody has to pass. */
  readonly passMark: number | undefined
}

/** Names that nothing else in the world has; they stay, so that a newer package is the same course. */
const ids = {
  course: 'urn:uuid:7d3a8f51-6c0e-4b52-9a4f-2d1be0c6f0a3',
  unit: 'urn:uuid:c2f4be18-0f6d-4a35-8c7e-51a9d3b7e642',
} as const

/** The text of `cmi5.xml`. */
export function cmi5Structure({ title, description, launch, passMark }: Structure): string {
  const names = (indent: string) =>
    [
      ['title', title],
      ['description', description],
    ]
      .map(
        ([name, text = '']) =>
          `${indent}<${name}><langstring lang="en">${xmlText(text)}</langstring></${name}>`,
      )
      .join('\n')
  const rule =
    passMark === undefined
      ? 'moveOn="Completed"'
      : `moveOn="Passed" masteryScore="${Number((passMark / 100).toFixed(4))}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${ids.course}">
${names('    ')}
  </course>
  <au id="${ids.unit}" ${rule} launchMethod="AnyWindow">
${names('    ')}
    <url>${xmlText(launch)}</url>
  </au>
</courseStructure>
`
}
