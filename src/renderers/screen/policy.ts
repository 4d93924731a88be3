import type { Element } from 'hast'
import { h } from 'hastscript'

/** A site has its styles, fonts and images beside its pages. */
const LOADED_BESIDE = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'self'",
  // The widths of columns and images.
  "style-src-attr 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
]

/**
 * What a browser lets a page do (Content Security Policy 3): a second wall, should a page ever hold what this program
 * has kept out of it. An HTML file holds all that it shows, so that nothing may run and nothing be fetched. What shows an
 * EPUB puts scripts and styles of its own into the pages, from addresses of its own, and the book's images may have any:
 * there only handlers, frames, plug-ins and forms can be ruled out. The page that a site is
 * searched on runs the site's only script.
 */
const POLICIES = {
  html: [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ],
  site: [...LOADED_BESIDE, "script-src 'none'"],
  search: [...LOADED_BESIDE, "script-src 'self'"],
  epub: [
    "script-src-attr 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ],
} as const

export function policyOf(edition: keyof typeof POLICIES): Element {
  return h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICIES[edition].join('; ') })
}
