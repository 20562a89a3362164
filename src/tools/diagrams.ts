/// <reference types="node" />
/**
 * `npm run diagrams`: draws every content/diagrams/*.mmd with Mermaid in a Chromium, once for each
 * theme, into an SVG beside it. Mermaid has to lay text out, so it needs a browser; the site and its
 * build need neither. Each drawing carries a stamp of all that it was made from, and a test compares.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.mjs'
import { slimDrawing } from './slim-drawing.ts'

/** The themes of the site. */
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

const require = createRequire(import.meta.url)
const mermaid: { readonly version: string } = JSON.parse(
  readFileSync(require.resolve('mermaid/package.json'), 'utf8'),
)

/** All diagrams, as paths of their sources. */
export const diagramSources = (): readonly string[] => globSync('content/diagrams/*.mmd').sort()

/** Where a theme's drawing of a diagram is. */
export const drawingPath = (source: string, theme: Theme): string =>
  source.replace(/\.mmd$/, `.${theme}.svg`)

/** What a drawing is made from, as a digest: source, colors and layout, Mermaid, and what is cut off. */
export function stampOf(source: string, theme: Theme): string {
  const read = (path: string) => readFileSync(path, 'utf8')
  const made = [read(source), config(theme), mermaid.version, read('src/tools/slim-drawing.ts')]
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 32)
}

/** A theme's colors by name, from tokens.css, where dark is the base and light changes it. */
function palette(theme: Theme): Readonly<Record<string, string>> {
  const css = readFileSync('src/styles/tokens.css', 'utf8')
  const [dark = '', light = ''] = css.split(':root[data-theme=')
  const colors = `${dark}${theme === 'light' ? light : ''}`
  return Object.fromEntries(
    [...colors.matchAll(/--([a-z-]+): (#\w+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** Participants are colored as parties are everywhere on the site. */
const parties = { App: 'app', Google: 'idp', STS: 'sts', S3: 'res', Cognito: 'broker' }

/** Arial's metrics are those of Liberation Sans and Helvetica: lines break alike on every system. */
const fontFamily = "Arial, 'Liberation Sans', Helvetica, sans-serif"

function config(theme: Theme) {
  const { ink, muted, line, panel, soft, ...color } = palette(theme)
  const partyStyles = Object.entries(parties).map(
    ([name, party]) =>
      `rect.actor[name=${name}]{fill:${color[`${party}-bg`]};stroke:${color[party]}}` +
      `rect.actor[name=${name}]+text.actor>tspan{fill:${color[party]};font-weight:700}`,
  )
  return {
    theme: 'base',
    look: 'classic',
    fontFamily,
    htmlLabels: false,
    themeVariables: {
      fontFamily,
      fontSize: '15px',
      actorBkg: panel,
      actorBorder: muted,
      actorTextColor: ink,
      actorLineColor: line,
      signalColor: muted,
      signalTextColor: ink,
      noteBkgColor: soft,
      noteBorderColor: line,
      noteTextColor: ink,
    },
    // A halo keeps a message readable where it crosses a lifeline.
    themeCSS: `${partyStyles.join('')}.messageText{paint-order:stroke;stroke:${panel};stroke-width:6px}`,
    sequence: {
      width: 112,
      height: 44,
      actorMargin: 44,
      messageMargin: 32,
      boxMargin: 8,
      noteMargin: 8,
      diagramMarginX: 6,
      diagramMarginY: 6,
      mirrorActors: false,
      actorFontSize: 15,
      actorFontFamily: fontFamily,
      messageFontSize: 15,
      messageFontFamily: fontFamily,
      noteFontSize: 14,
      noteFontFamily: fontFamily,
    },
  } as const
}

async function draw(page: Page, source: string, theme: Theme): Promise<void> {
  const svg = await page.evaluate(
    async ({ text, settings, id }) => {
      // biome-ignore lint/suspicious/noExplicitAny: Mermaid's bundle puts itself on the page's window.
      const { mermaid } = globalThis as any
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', ...settings })
      return (await mermaid.render(id, text)).svg as string
    },
    { text: readFileSync(source, 'utf8'), settings: config(theme), id: `diagram-${theme}` },
  )
  const drawing = await page.evaluate(slimDrawing, { svg, stamp: stampOf(source, theme) })
  const file = drawingPath(source, theme)
  writeFileSync(file, `${drawing}\n`)
  console.log(`${file}  ${drawing.length} bytes`)
}

async function drawAll(): Promise<void> {
  const found = findChromium(process.execPath)
  if (found === undefined)
    throw new Error('No Chromium was found: see CHROMIUM_PATH in CONTRIBUTING.md')
  const browser = await chromium.launch({
    ...(found ? { executablePath: found } : {}),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const page = await browser.newPage()
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') })
  for (const source of diagramSources()) for (const theme of themes) await draw(page, source, theme)
  await browser.close()
}

if (import.meta.main) await drawAll()
