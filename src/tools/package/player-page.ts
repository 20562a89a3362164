/** The page that a system opens: a line for what has to be said, and the frame for the lessons. @module */
import type { PlayerData } from '../../components/lms/player-data.ts'
import { xmlText } from './xml-text.ts'

/** Besides the frame, the page needs its own files only; a cmi5 system may listen anywhere. */
const policy = (speaks: PlayerData['speaks']): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-src 'self'",
    ...(speaks === 'cmi5' ? ['connect-src https: http:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** The page’s HTML. */
export function playerPage(data: PlayerData): string {
  const { title } = data.course
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${policy(data.speaks)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${xmlText(title)}</title>
    <link rel="stylesheet" href="lms/player.css">
    <script type="module" src="lms/player.js"></script>
  </head>
  <body>
    <p role="status"></p>
    <button type="button" hidden>Leave the course</button>
    <noscript><p>Without JavaScript nothing is reported. <a href="${data.start}">Read the course</a></p></noscript>
    <iframe title="${xmlText(title)}"></iframe>
    <script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
  </body>
</html>
`
}
