import process from 'node:process'
import { type Command, Option } from 'commander'
import { Refusal } from '../diagnostic.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { InitOptions } from './init.ts'
import { KINDS } from './scaffolds.ts'
import { SHELLS, type Shell } from './shells.ts'
import { printDiagnostics } from './terminal.ts'

/** Adds the commands that make no edition: they help to begin, to choose and to find what is wrong. */
export function addTools(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('init')
    .summary('Begin an article or a book.')
    .description('Write the first files of an article or a book, and over none that is there.')
    .argument('[folder]', 'where they go (default: this folder)', '.')
    .addOption(new Option('--kind <kind>', 'what it will be').choices(KINDS))
    .option('--title <title>', 'what it is called')
    .option('-y, --yes', 'ask nothing: an article, unless --kind says otherwise')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('./init.ts')
      finish(await orRefusal(init(folder, options)))
    })
  program
    .command('templates')
    .summary('List the templates.')
    .description('List the templates, with what each is for.')
    .option('--eject <template>', 'copy one here, to be changed')
    .action(async (options: { readonly eject?: string }) => {
      const { templates } = await import('./templates.ts')
      finish(await orRefusal(templates(options)))
    })
  program
    .command('fonts')
    .summary('List the fonts of a template.')
    .description('List the fonts of a template, their licences, and whether they are at hand.')
    .option(
      '--template <template>',
      'a built-in template or an installed theme by name, or a YAML file by path',
      'news',
    )
    .action(async (options: { readonly template?: string }) => {
      const { fonts } = await import('./fonts.ts')
      finish(await orRefusal(fonts(options)))
    })
  program
    .command('doctor')
    .summary('Tell what is missing on this machine.')
    .description('Tell what a build finds on this machine, and what is missing.')
    .action(async () => {
      const { doctor } = await import('./doctor.ts')
      finish(await orRefusal(doctor()))
    })
  program
    .command('lsp')
    .summary('Speak with an editor.')
    .description('Speak with an editor: what is wrong with a text as it is typed, and what its names mean.')
    .option('--stdio', 'by standard input and output, which is the only way')
    .action(async () => {
      const { lsp } = await import('./lsp.ts')
      finish(await lsp())
    })
  program
    .command('completion')
    .summary('Complete commands and options in a shell.')
    .description('Print what completes the commands and options of octavo in a shell.')
    .argument('<shell>', `one of ${SHELLS.join(', ')}`)
    .action(async (shell: string, _, command: Command) => {
      if (!SHELLS.includes(shell as Shell))
        command.error(`error: there is no shell ${JSON.stringify(shell)} here; use ${SHELLS.join(', ')}`)
      const { completionFor } = await import('./completion.ts')
      process.stdout.write(completionFor(shell as Shell, program))
      finish(EXIT.done)
    })
  program
    .command('man')
    .summary('Print the manual: octavo man | man -l -')
    .description('Print the page of the manual: octavo man | man -l -')
    .action(async () => {
      const { manualOf } = await import('./manual.ts')
      process.stdout.write(manualOf(program))
      finish(EXIT.done)
    })
}

async function orRefusal(done: Promise<ExitCode>): Promise<ExitCode> {
  return done.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    const { file = 'octavo' } = error.finding
    printDiagnostics([{ ...error.finding, file }], new Map([[file, error.source ?? '']]))
    return EXIT.failed
  })
}
