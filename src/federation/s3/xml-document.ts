/**
 * Reads the XML documents that requests to S3 carry: elements and text, without regard to namespaces
 * and attributes. A document type declaration makes a document malformed: S3 reads none.
 *
 * @see https://www.w3.org/TR/xml/
 * @module
 */
import { strictUtf8Text } from '../encoding/percent.ts'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** What stands directly in it. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

/** Markup, or a run of text, at one place of the document. */
const piece =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<(?<close>\/?)(?:[A-Za-z_][\w.-]*:)?(?<name>[A-Za-z_][\w.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|(?<text>[^<]+)/y

interface OpenElement {
  readonly name: string
  text: string
  readonly children: XmlElement[]
}

/** The root element, or `undefined` where the document is not well-formed. */
export function readXmlDocument(content: Uint8Array): XmlElement | undefined {
  const xml = strictUtf8Text(content)?.replace(/^\ufeff/, '')
  if (xml === undefined) return undefined
  const root: OpenElement = { name: '', text: '', children: [] }
  const open: OpenElement[] = [root]
  for (let at = 0; at < xml.length; ) {
    piece.lastIndex = at
    const match = piece.exec(xml)
    if (!match || !enter(open, match.groups ?? {})) return undefined
    at += match[0].length
  }
  const [element, ...others] = root.children
  return open.length === 1 && others.length === 0 && root.text.trim() === '' ? element : undefined
}

/** Takes in one piece; `false` where it may not stand here. */
function enter(open: OpenElement[], groups: Partial<Record<string, string>>): boolean {
  const { cdata, close, name, empty, text } = groups
  const inner = open.at(-1)
  if (!inner) return false
  const added = cdata ?? (text === undefined ? '' : unescaped(text))
  if (added === undefined) return false
  inner.text += added
  if (name === undefined) return true
  if (!close) {
    const element: OpenElement = { name, text: '', children: [] }
    inner.children.push(element)
    if (!empty) open.push(element)
    return true
  }
  if (open.length === 1 || inner.name !== name || empty) return false
  open.pop()
  return true
}

/** Text with its references resolved, or `undefined` where one means nothing. */
function unescaped(text: string): string | undefined {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)/.test(text)) return undefined
  return text.replace(/&(#x?)?([^;]+);/g, (_, hash: string | undefined, word: string) => {
    if (hash === undefined) return entities[word] ?? ''
    const code = Number.parseInt(word, hash === '#x' ? 16 : 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** The text of the child of that name, where there is one. */
export const childText = (element: XmlElement, name: string): string | undefined =>
  element.children.find((child) => child.name === name)?.text
