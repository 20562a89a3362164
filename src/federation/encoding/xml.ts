/** The XML that AWS's Query and S3 protocols write. @module */

/** An element is its name with text or children; text is escaped on the way out. */
export type XmlNode = readonly [name: string, content: string | number | readonly XmlNode[]]

/** Renders an element without an XML declaration. `namespace` becomes its `xmlns`. */
export function renderXml(node: XmlNode, namespace?: string): string {
  const attribute = namespace === undefined ? '' : ` xmlns="${escapeXml(namespace)}"`
  return element(node, attribute)
}

function element([name, content]: XmlNode, attribute = ''): string {
  let inner = ''
  if (typeof content === 'string') inner = escapeXml(content)
  else if (typeof content === 'number') inner = String(content)
  else for (const child of content) inner += element(child)
  return `<${name}${attribute}>${inner}</${name}>`
}

/** Text as it may stand in an element or attribute; what XML 1.0 §2.2 forbids becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
        .replace(/[&<>"'\r]/g, (character) => entities[character] ?? character)

/** What nearly all text is: ASCII without anything to escape. */
const plain = /^[\t\n !#-%(-;=?-~]*$/

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
}

/** The text of the first element of that name, unescaped; enough to read the answers above. */
export function readXmlText(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`)
  if (start < 0) return undefined
  const end = xml.indexOf(`</${name}>`, start)
  return end < 0 ? undefined : unescapeXml(xml.slice(start + name.length + 2, end))
}

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#13);/g, (entity) => characters[entity] ?? entity)

const characters: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entities).map(([character, entity]) => [entity, character]),
)
