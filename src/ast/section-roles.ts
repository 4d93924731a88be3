import type { Heading, SectionRole } from './nodes.ts'

type Matter = NonNullable<Heading['matter']>

/** Where sections stand in a book, by what they are: nothing around its body belongs to one of its parts. */
const MATTER: Readonly<Record<SectionRole, Matter>> = {
  part: 'body',
  chapter: 'body',
  section: 'body',
  abstract: 'front',
  acknowledgments: 'back',
  afterword: 'back',
  appendix: 'back',
  bibliography: 'back',
  colophon: 'back',
  conclusion: 'body',
  dedication: 'front',
  epigraph: 'front',
  epilogue: 'body',
  foreword: 'front',
  glossary: 'back',
  index: 'back',
  introduction: 'body',
  preface: 'front',
  prologue: 'body',
}

export const SECTION_ROLES = Object.keys(MATTER) as readonly SectionRole[]

export function isSectionRole(name: string): name is SectionRole {
  return Object.hasOwn(MATTER, name)
}

export function matterOf({ role, matter }: Pick<Heading, 'role' | 'matter'>): Matter {
  return matter ?? (role === undefined ? 'body' : MATTER[role])
}
