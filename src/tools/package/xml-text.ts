/** Text in XML. @module */

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** The text as an element or an attribute in double quotes holds it. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
