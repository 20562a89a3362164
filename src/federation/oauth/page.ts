/**
 * The pages that a person meets on the way: plain semantic HTML without scripts, styles or anything
 * from elsewhere. The words are this simulation's own.
 *
 * @module
 */
import { escapeXml } from '../encoding/xml.ts'

/** HTML that needs no more escaping. */
export interface Html {
  readonly html: string
}

type Content = string | Html | readonly Html[]

/** A template whose inserted text is escaped for elements and quoted attributes. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  html: parts.map((part, index) => part + textOf(contents[index] ?? '')).join(''),
})

const textOf = (content: Content): string =>
  typeof content === 'string'
    ? escapeXml(content)
    : 'html' in content
      ? content.html
      : content.map((item) => item.html).join('')

/** A whole document around the page's main content. */
export const renderPage = (title: string, main: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
${main}
</main>
<footer><p>This is a simulation. No real account is used and nothing leaves it.</p></footer>
</body>
</html>
`.html
