/** Maps of text as SNS's requests and answers have them: `Attributes.entry.1.key`. @module */
import type { QueryParameters } from '../encoding/aws-query.ts'
import type { XmlNode } from '../encoding/xml.ts'

/** The attributes of a request by name. */
export function readAttributes(parameters: QueryParameters): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (let index = 1; ; index++) {
    const key = parameters.get(`Attributes.entry.${index}.key`)
    if (key === undefined) return attributes
    attributes.set(key, parameters.get(`Attributes.entry.${index}.value`) ?? '')
  }
}

export const renderAttributes = (attributes: Readonly<Record<string, string>>): XmlNode => [
  'Attributes',
  Object.entries(attributes).map(
    ([key, value]): XmlNode => [
      'entry',
      [
        ['key', key],
        ['value', value],
      ],
    ],
  ),
]
