/**
 * Mermaid in the page, fetched when the first diagram is to be drawn. It writes a `<style>` of its
 * own, which the page’s policy lets through by its hash: see tools/content-security-policy.ts.
 *
 * @module
 */

/** The same on every system: Arial’s metrics are those of Liberation Sans and Helvetica. */
const fontFamily = "Arial, 'Liberation Sans', Helvetica, sans-serif"

/** What is drawn, as the address of an image. Rejects where the text is no diagram. */
export async function drawMermaid(source: string): Promise<string> {
  const { default: mermaid } = await import('mermaid')
  const dark = document.documentElement.dataset['theme'] === 'dark'
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: dark ? 'dark' : 'neutral',
    fontFamily,
    htmlLabels: false,
    sequence: { mirrorActors: false, useMaxWidth: false },
  })
  const { svg } = await mermaid.render('drawn-diagram', source)
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
