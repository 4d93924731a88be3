import { existsSync } from 'node:fs'
import process from 'node:process'
import { closest } from '../ast/index.ts'
import { Refusal } from '../diagnostic.ts'
import { LOOKS, LOOKS_ON_OTHER_PAPER } from '../looks.ts'
import { loadTemplate, themeOf } from '../templates/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { writeNew } from './output/index.ts'
import { PICTURES, pictureOf, showingOf } from './pictures.ts'
import { colorsFor, hanging } from './terminal.ts'
import { installedThemes } from './themes.ts'
import { diskWorld } from './world.ts'

/** Lists the looks that come with Octavo and those of installed themes, or copies one here to be changed. */
export async function templates({ eject }: { readonly eject?: string }): Promise<ExitCode> {
  return eject === undefined ? list() : copy(eject)
}

const ALL: readonly string[] = [...LOOKS, ...LOOKS_ON_OTHER_PAPER]

async function list(): Promise<ExitCode> {
  const world = diskWorld('.')
  const { bold } = colorsFor(process.stdout)
  const themes = await installedThemes('.')
  const looks = [...ALL.map((name) => ({ name, shown: [] })), ...themes]
  const width = Math.max(...looks.map(({ name }) => name.length))
  const show = process.stdout.isTTY ? showingOf(process.env) : undefined
  for (const { name, shown } of looks) {
    const said = await loadTemplate(name, world).then(({ description = '' }) => description, complaintOf)
    process.stdout.write(`${bold(name.padEnd(width))}  ${hanging(said, width + 2, process.stdout)}\n`)
    if (shown.length > 0) process.stdout.write(`${' '.repeat(width)}  ${shown.join(', ')}\n`)
    const picture = show && ALL.includes(name) ? pictureOf(name) : undefined
    if (show && picture) process.stdout.write(`${show(picture)}\n`)
  }
  if (process.stdout.isTTY && !show) process.stdout.write(`\nPictures of them: ${PICTURES}\n`)
  return EXIT.done
}

/** What is wrong with a theme, in its line. */
function complaintOf(error: unknown): string {
  if (!(error instanceof Refusal)) throw error
  return `cannot be used: ${error.message}`
}

async function copy(name: string): Promise<ExitCode> {
  if (themeOf(name)) {
    process.stderr.write(
      `error: a theme goes with its files; begin a template of your own with extends: ${name}\n`,
    )
    return EXIT.usage
  }
  if (!ALL.includes(name)) {
    const near = closest(name, ALL)
    const way = near === undefined ? 'octavo templates lists them' : `did you mean ${near}?`
    process.stderr.write(`error: no template is called ${JSON.stringify(name)}; ${way}\n`)
    return EXIT.usage
  }
  if (existsSync(`${name}.yaml`)) {
    process.stderr.write(`error: ${name}.yaml is there already; nothing has been written\n`)
    return EXIT.failed
  }
  const { text } = await diskWorld('.').template(name)
  const file = `${name}.yaml`
  const bytes = new TextEncoder().encode(text)
  await writeNew('.', { name: file, mediaType: 'application/yaml', bytes })
  process.stdout.write(`${file} is yours. Build with it: octavo build ARTICLE --template ./${file}\n`)
  return EXIT.done
}
