/**
 * Writes a content security policy into every built page, with the hash of each inline script
 * and style that the page has. Astro's own `security.csp` hashes only what it bundles itself,
 * and Starlight's inline scripts are not among that.
 *
 * @see https://www.w3.org/TR/CSP3/
 * @module
 */
/// <reference types="node" />
import { createHash } from 'node:crypto'
import type { AstroIntegration } from 'astro'
import { rewrittenPages } from './rewritten-pages.ts'

/** The directives that are the same on every page. What is not named falls to `default-src`. */
const everywhere = {
  'default-src': ["'none'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  // Code listings are coloured by style attributes; no attribute can load or run anything here.
  'style-src-attr': ["'unsafe-inline'"],
} as const

/**
 * What Mermaid writes into a page that has a simulation, in the light theme and in the dark one: the
 * same text for every diagram. A browser test finds out when a new version of Mermaid writes another,
 * and the browser’s message then says its hash.
 *
 * @see components/stage/draw-mermaid.ts
 */
const mermaidStyles = [
  "'sha256-akddCmraDNNnmRUg5W0feyL7YYtZf5Z8vp9cB2cJkTg='",
  "'sha256-6Nv6B7I1UbbO2zjlbtV4/4bJkS5UbmQX4j15iIBk60s='",
]

/** The policy for one page. */
export function policyFor(html: string): string {
  const directives = {
    ...everywhere,
    // The search index is WebAssembly; this lets it compile, and nothing else be evaluated.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(inlineScripts(html))],
    'style-src': [
      "'self'",
      ...hashes(inlineStyles(html)),
      ...(html.includes(' data-simulation=') ? mermaidStyles : []),
    ],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

/** The page with its policy: after the character set, which has to come early, before all else. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`
  const head = /<head[^>]*>\s*(?:<meta charset=[^>]*>)?/i
  if (!head.test(html)) throw new Error('A page without a <head> cannot carry a policy')
  return html.replace(head, (start) => start + meta)
}

const attributes = `((?:"[^"]*"|'[^']*'|[^>"'])*)`
const script = new RegExp(String.raw`<script\b${attributes}>([\s\S]*?)</script\s*>`, 'gi')
const style = new RegExp(String.raw`<style\b${attributes}>([\s\S]*?)</style\s*>`, 'gi')

function inlineScripts(html: string): string[] {
  return [...html.matchAll(script)]
    .filter(([, attributes = '']) => !/\ssrc\s*=/i.test(attributes) && !isData(attributes))
    .map(([, , body = '']) => body)
}

/** A script element with any other type holds data, which nothing runs. */
function isData(attributes: string): boolean {
  const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? ''
  return !['', 'module', 'text/javascript', 'importmap'].includes(type.toLowerCase())
}

function inlineStyles(html: string): string[] {
  return [...html.matchAll(style)].map(([, , body = '']) => body)
}

function hashes(bodies: readonly string[]): string[] {
  const all = bodies.map((body) => createHash('sha256').update(body).digest('base64'))
  return [...new Set(all)].map((hash) => `'sha256-${hash}'`)
}

/** The Astro integration that writes it. */
export const contentSecurityPolicy = (): AstroIntegration =>
  rewrittenPages('content-security-policy', withPolicy)
