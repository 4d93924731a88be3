import { isSafeScheme, type Position, schemeOf } from '../../ast/index.ts'
import type { Report } from './report.ts'

/** `url` where a link may lead there; otherwise `undefined`, with the warning `link-unsafe`. */
export function safeUrl(url: string, position: Position, report: Report): string | undefined {
  const scheme = schemeOf(url)
  if (scheme === undefined || isSafeScheme(scheme)) return url
  report({
    code: 'link-unsafe',
    severity: 'warning',
    message: `the link to a “${scheme}:” address is not taken over; its text is kept`,
    position,
    hint: 'link to a web address, a mail address or an #id of the article',
  })
  return undefined
}
