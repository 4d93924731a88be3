import { type Hover, MarkupKind, type Position } from 'vscode-languageserver/node.js'
import type { Host } from './host.ts'
import { isSame, namesAt } from './locations.ts'
import { type Name, namesOf } from './names.ts'
import { holds, rangeOf } from './ranges.ts'
import type { Reading } from './reading.ts'

/** What the codes at a cursor mean, and what the names there stand for. */
export async function hover(
  reading: Reading,
  place: string,
  at: Position,
  host: Host,
): Promise<Hover | undefined> {
  const told = (reading.diagnostics.get(place) ?? []).filter(({ position }) => holds(rangeOf(position), at))
  const codes = [...new Set(told.map(({ code }) => code))]
  const meanings = await Promise.all(codes.map(async (code) => said(code, await host.explain(code))))
  const names = namesAt(reading, place, at).map((name) => meaningOf(reading, name))
  const parts = [...names, ...meanings].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return { contents: { kind: MarkupKind.PlainText, value: parts.join('\n\n') } }
}

function said(code: string, meaning: string | undefined): string | undefined {
  return meaning === undefined ? undefined : `[${code}]\n${meaning}`
}

function meaningOf({ article, listed }: Reading, name: Name): string | undefined {
  if (name.kind !== 'work') return namesOf(article!).definitions.find((one) => isSame(one, name))?.words
  const work = listed.works.get(name.name)
  return work && workLine(work)
}

interface Person {
  readonly family?: string
  readonly literal?: string
}

/** `Morison, Stanley Unwin: On type`. */
export function workLine({ author, title }: Readonly<Record<string, unknown>>): string {
  const people = Array.isArray(author) ? (author as readonly Person[]) : []
  const names = people.map(({ family, literal }) => family ?? literal ?? '').filter((name) => name !== '')
  return [...(names.length > 0 ? [names.join(', ')] : []), String(title ?? '')].join(': ')
}
