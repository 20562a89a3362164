/** The responses that a browser gets at an OAuth endpoint. @module */
import type { HttpHeaders, HttpResponse } from '../http.ts'

/** What carries a token or is about a person is nobody's to keep (RFC 6749 §5.1). */
export const uncached: HttpHeaders = [
  ['cache-control', 'no-store'],
  ['pragma', 'no-cache'],
]

/** A page for the person. */
export const pageResponse = (status: number, html: string): HttpResponse => ({
  status,
  headers: [['content-type', 'text/html; charset=utf-8'], ...uncached],
  body: html,
})

/** Sends the browser on. After a form it is 303, so that the form is not sent again (RFC 9700 §4.12). */
export const redirectResponse = (status: 302 | 303, location: string): HttpResponse => ({
  status,
  headers: [['location', location], ...uncached],
  body: '',
})

/** What is no part of the protocol: nothing there, wrong method, out of order. */
export const textResponse = (
  status: number,
  body: string,
  headers: HttpHeaders = [],
): HttpResponse => ({
  status,
  headers: [['content-type', 'text/plain; charset=utf-8'], ...headers],
  body,
})
