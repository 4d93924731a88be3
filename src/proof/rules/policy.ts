import { named } from '../screen/index.ts'
import type { MarkupSubject, Rule } from './rule.ts'

const BESIDE = `default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self';
  style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'`

/** What a page of each edition lets a browser do (Content Security Policy 3, 6): all that it needs, and no more. */
const POLICIES = {
  html: `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`,
  site: `${BESIDE}; script-src 'none'`,
  search: `${BESIDE}; script-src 'self'`,
  epub: `script-src-attr 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'`,
} as const

/** A second wall, should something get into a page that no page of ours has. */
export function policyRule(kind: keyof typeof POLICIES): Rule<MarkupSubject> {
  const wanted = directivesOf(POLICIES[kind])
  return {
    code: 'markup-policy',
    clause: 'Content Security Policy 3, 3.3',
    check({ name, document }, fail) {
      const [policy, ...more] = named(document, 'meta').filter(
        ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
      )
      const said = policy?.attributes.content ?? ''
      if (more.length > 0 || directivesOf(said) !== wanted) fail(name, said.slice(0, 80))
    },
  }
}

/** The same text for the same policy, whatever the order of its directives. */
function directivesOf(policy: string): string {
  const directives = policy.split(';').map((one) => one.trim().split(/\s+/).join(' ').toLowerCase())
  return directives.filter(Boolean).sort().join(';')
}
