import process from 'node:process'
import { loadTemplate } from '../templates/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { colorsFor } from './terminal.ts'
import { diskWorld } from './world.ts'

/** Lists the families of a template, what they are for, their licences, and whether their files are at hand. */
export async function fonts({ template = 'news' }: { readonly template?: string }): Promise<ExitCode> {
  const world = diskWorld('.', { template })
  const { bold, dim } = colorsFor(process.stdout)
  let missing = 0
  for (const [role, family] of Object.entries((await loadTemplate(template, world)).fonts)) {
    process.stdout.write(`${bold(family.family)}  ${dim(`${role}, ${family.licenceName}`)}\n`)
    for (const [face, path] of Object.entries(family.faces)) {
      const flaw = await world.packageFile(path).then(
        () => '',
        (error: Error) => `  ${error.message}`,
      )
      if (flaw) missing++
      process.stdout.write(`  ${face.padEnd(10)}  ${path}${flaw}\n`)
    }
  }
  return missing > 0 ? EXIT.failed : EXIT.done
}
