import type { Certification } from '../../ast/index.ts'
import { append } from '../../lists.ts'
import type { Report } from '../shared/index.ts'
import { type Fact, textIn } from './fact.ts'

const READ = ['certifier', 'credential', 'report']

/** Who vouches for the accessibility. Tells `certifier-missing` and `front-matter-type`. */
export function readCertification(
  { key, value, place }: Fact,
  unread: string[],
  report: Report,
): Certification | undefined {
  const wrong = (name: string, expected: string, path: readonly string[]) =>
    report({
      code: 'front-matter-type',
      severity: 'warning',
      message: `“${name}” ${expected}, so it is left out`,
      position: place(path),
    })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    wrong(key, 'must name a certifier, and may name credential and report', [])
    return undefined
  }
  const facts = value as Record<string, unknown>
  append(
    unread,
    Object.keys(facts).flatMap((name) => (READ.includes(name) ? [] : `${key}.${name}`)),
  )
  const [certifier, credential, address] = READ.map((name) => textIn(facts[name]))
  if (certifier === undefined) {
    report({
      code: 'certifier-missing',
      severity: 'warning',
      message: 'nobody is named who certifies the accessibility, so that no conformance is claimed',
      position: place([]),
      hint: 'add “certifier: …” with the name of a person or a body',
    })
    return undefined
  }
  const isAddress = address !== undefined && /^https?:\/\/[^\s/]+\S*$/.test(address)
  if (address !== undefined && !isAddress) wrong(`${key}.report`, 'must be a web address', ['report'])
  return { certifier, ...(credential && { credential }), ...(isAddress && { report: address }) }
}
