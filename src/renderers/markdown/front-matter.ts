import { stringify } from 'yaml'
import type { Author, Metadata } from '../../ast/index.ts'
import type { Inscribe } from './blocks.ts'

/** Metadata as YAML, in pandoc's vocabulary and the order of a title page. */
export function frontMatter(metadata: Metadata, inscribe: Inscribe): string {
  const { title, subtitle, authors, subjects, dir, imprint: _, ...rest } = metadata
  const { date, dateText, lang, ...others } = rest
  const [only, ...more] = authors.map(authorEntry)
  const fields = {
    title: inscribe(title),
    ...(subtitle && { subtitle: inscribe(subtitle) }),
    ...(only && { author: more.length > 0 ? [only, ...more] : only }),
    ...((date ?? dateText) && { date: dateText ?? date }),
    lang,
    ...(dir === 'rtl' && { dir }),
    ...others,
    ...(subjects.length > 0 && { subject: subjects }),
  }
  return stringify(fields, { lineWidth: 0 })
}

function authorEntry({ name, role, fileAs, affiliation }: Author): string | Record<string, string> {
  if (!role && !fileAs && !affiliation) return name
  return {
    name,
    ...(role && { role }),
    ...(fileAs && { 'file-as': fileAs }),
    ...(affiliation && { affiliation }),
  }
}
