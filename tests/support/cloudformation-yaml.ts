/** CloudFormation’s YAML as the JSON that it stands for. @module */
import { parse, type ScalarTag } from 'yaml'

/** The short forms of intrinsic functions that templates of ours have. */
const tags: readonly ScalarTag[] = [
  { tag: '!Ref', resolve: (text) => ({ Ref: text }) },
  { tag: '!Sub', resolve: (text) => ({ 'Fn::Sub': text }) },
  { tag: '!GetAtt', resolve: (text) => ({ 'Fn::GetAtt': text.split('.') }) },
]

export interface ParsedTemplate {
  readonly Parameters: Readonly<Record<string, unknown>>
  readonly Resources: Readonly<Record<string, TemplateResource>>
}

export interface TemplateResource {
  readonly Type: string
  readonly Properties: Readonly<Record<string, unknown>>
}

/** Reads a template with the parser of YAML that the whole world uses. */
export const parseTemplate = (text: string): ParsedTemplate =>
  parse(text, { customTags: [...tags] }) as ParsedTemplate
