import { existsSync } from 'node:fs'
import { closest } from '../ast/index.ts'
import { LOOKS, LOOKS_ON_OTHER_PAPER } from '../looks.ts'
import { isTemplatePath, themeOf } from '../templates/index.ts'
import { nearest } from './nearest.ts'

const NAMES: readonly string[] = [...LOOKS, ...LOOKS_ON_OTHER_PAPER]

/** What is wrong with a template that the command line names: a path begins at the folder that one is in. */
export async function misuseOfTemplate(name: string): Promise<string | undefined> {
  if (NAMES.includes(name) || themeOf(name)) return undefined
  if (isTemplatePath(name)) {
    if (existsSync(name)) return undefined
    const near = await nearest(name)
    return `there is no file ${name}${near ? `; did you mean ${near}?` : ''}`
  }
  const near = closest(name, NAMES)
  return `there is no template ${JSON.stringify(name)}; ${near ? `did you mean ${near}? ` : ''}octavo templates lists all`
}
