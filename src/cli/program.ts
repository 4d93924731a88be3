import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'
import { type Argument, Command, CommanderError, Option } from 'commander'
import { EDITIONS, USUAL_EDITIONS } from '../editions.ts'
import { LOOKS, LOOKS_ON_OTHER_PAPER } from '../looks.ts'
import { IMPOSITIONS, PDF_UA_PARTS, PDF_X } from '../renderers/index.ts'
import { VERSION } from '../version.ts'
import type { AstOptions } from './ast.ts'
import type { BuildOptions } from './build-options.ts'
import type { CheckOptions } from './check.ts'
import { EDITORS } from './editors.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { sentenceOf } from './failure.ts'
import { meant } from './meant.ts'
import {
  collect,
  describedOption,
  inputOptions,
  parseAddress,
  parseEditions,
  parseImposition,
  parseName,
  parsePort,
  report,
} from './options.ts'
import { inOurWords } from './other-tools.ts'
import type { PagesOptions } from './pages.ts'
import type { PreviewOptions } from './preview/index.ts'
import type { RepairOptions } from './repair.ts'
import { wantedReports } from './reports/index.ts'
import { isGuarded, runGuarded, takePlace, UNGUARDED } from './supervisor.ts'
import { printable } from './terminal.ts'
import { addTools } from './tool-commands.ts'

type BuildCommand = Omit<BuildOptions, 'epoch' | 'live'> & { readonly watch?: boolean }

const HELP_END = `
octavo FILE is octavo build FILE.

Exit codes:
  0  done                      3  warnings, under --strict
  1  failed                    4  a check failed
  2  not the way it is used    5  a repair needs review`

// A run of the command is short, and V8 is tuned for long ones. The flags make no difference to what is made.
// HarfBuzz is two WebAssembly modules that run for milliseconds: optimising the one holds up the compilation of the
// other, on the same threads, for longer than all of the work.
setFlagsFromString('--liftoff-only')
// Most patterns are tried on a few lines; making machine code of one, as V8 does when it is used the second time, costs
// more than all its uses. Texts of over 1,000 characters get it at once.
setFlagsFromString('--regexp-tier-up-ticks=100')
// Code is optimised after it has run some ten times longer than by default; a book of 600 pages takes no longer.
// The V8 of Node.js 22 and later has no such flag, and says so to the user.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000')

const program = new Command('octavo')
  .description('One article in; EPUB, press PDF, reading PDF and accessible HTML out.')
  .version(VERSION, '-V, --version', 'show the version')
  .helpOption('-h, --help', 'show this help')
  .helpCommand('help [command]', 'Show how a command is used.')
  .showHelpAfterError('Run octavo --help to see what there is.')
  .configureOutput({ outputError: (text, write) => write(inOurWords(text)) })
  .configureHelp({
    optionDescription: describedOption,
    argumentDescription: ({ description }) => description,
    subcommandTerm: (command) =>
      [command.name(), ...command.registeredArguments.map(shownArgument)].join(' '),
  })
  .exitOverride()
  .addHelpText('after', HELP_END)
  .hook('preAction', async (_, command) => {
    const { template, pagesOf } = command.opts()
    for (const named of [template, pagesOf]) if (named !== undefined) await refuseTemplate(named)
    if (wantedReports(command.opts()).filter(({ file }) => file === undefined).length > 1)
      command.error(
        'error: standard output takes one report; give the others a file: --report sarif=octavo.sarif',
      )
  })

program
  .command('build')
  .description('Make the editions of each input.')
  .argument(
    '[input...]',
    'Markdown, plain text, HTML, Word or OpenDocument files, folders of them or of a book (default: the book of this one), patterns such as **/*.md; - is standard input',
  )
  .option(
    '-o, --output <folder>',
    'where the files go (default: output/<name of the input>); - is standard output, for one edition of one input',
  )
  .addOption(
    new Option('--name <name>', 'what the files are called (default: as the input)').argParser(parseName),
  )
  .addOption(
    new Option('--to <editions>', `which of ${EDITIONS.join(', ')}, joined by commas, or all`)
      .argParser(parseEditions)
      .default([...USUAL_EDITIONS], 'all but site'),
  )
  .option(
    '--template <template>',
    `${LOOKS.join(', ')}; on other paper ${LOOKS_ON_OTHER_PAPER.join(', ')}; or the path of a YAML file`,
  )
  .option('--pages-of <template>', 'show, too, where the pages of the edition in another template begin')
  .option('--check', 'check the finished files, as octavo check does (default where CI=true)')
  .option('--no-check', 'do not check them')
  .addOption(
    new Option('--pdf-x <standard>', 'what the press PDF is to conform to').choices(PDF_X).default('x-4'),
  )
  .addOption(
    new Option('--pdf-ua <part>', 'the part of PDF/UA that the reading PDF is to conform to')
      .choices(PDF_UA_PARTS)
      .default('1'),
  )
  .option('--output-profile <profile>', 'ICC profile of the press: FOGRA39, or the path of a file')
  .addOption(
    new Option('--impose <layout>', `also put the pages on sheets to print: ${IMPOSITIONS}`).argParser(
      parseImposition,
    ),
  )
  .addOption(
    new Option('--base-url <url>', 'where the files beside the article are published').argParser(
      parseAddress,
    ),
  )
  .option('--allow-low-resolution', 'take images with few pixels for the press without an error')
  .option('--plugin <module>', 'run it as a part of the build; may be repeated', collect)
  .option('--trust', 'run the plugins that the project names')
  .option('--cache <folder>', 'keep what is set there, and take from it what has not changed')
  .option('--dry-run', 'say all that a build would say, and write nothing')
  .option('--force', 'build also what has not changed since the build before')
  .option('--clean', 'of a folder or pattern: remove builds from the output that are of none of its articles')
  .option('--watch', 'build again whenever a file that was read changes')
  .option('--strict', 'exit with 3 if there are warnings')
  .option('-q, --quiet', 'print nothing but warnings and errors')
  .option('--verbose', 'print each message at its own place, and what is no fault')
  .option('--json', 'print one JSON document about the run')
  .option('--sarif', 'print one SARIF document')
  .addOption(report())
  .action(async (inputs: string[], { watch, ...options }: BuildCommand, command: Command) => {
    const epoch = parseEpoch(process.env.SOURCE_DATE_EPOCH)
    if (await isGuarded(inputs, UNGUARDED.sources)) return finish((await runGuarded()) as ExitCode)
    const { build } = await import('./build.ts')
    const check = options.check ?? process.env.CI === 'true'
    const isUsual = command.getOptionValueSource('to') === 'default'
    const run = watch ? (await import('./watch-build.ts')).watchBuild : build
    finish(await run(inputs, { ...options, check, isUsual, ...(epoch && { epoch }) }))
  })

program
  .command('ast')
  .summary('Print the tree of an article.')
  .description('Print the tree that the editions are made from.')
  .argument('<input>', 'a Markdown, plain text, HTML, Word or OpenDocument file; - is standard input')
  .addOption(
    new Option('--format <format>', 'for programs or for people').choices(['json', 'text']).default('json'),
  )
  .action(async (input: string, options: AstOptions) => {
    const { ast } = await import('./ast.ts')
    finish(await ast(input, options))
  })

program
  .command('pages')
  .summary('Print the pages as text.')
  .description(
    'Print each page as text: what stands where, how it fits, and why the page ends where it does.',
  )
  .argument('<input>', 'a Markdown, plain text, HTML, Word or OpenDocument file; - is standard input')
  .option(
    '--template <template>',
    'a built-in template or an installed theme by name, or a YAML file by path',
  )
  .option('--lint', 'print only where pages break a rule, such as a torn table or a last page of two lines')
  .action(async (input: string, options: PagesOptions) => {
    const { pages } = await import('./pages.ts')
    finish(await pages(input, options))
  })

program
  .command('preview')
  .summary('Show the pages in the browser.')
  .description('Show the pages in the browser, anew whenever a file is saved.')
  .argument(
    '[input]',
    'a Markdown, plain text, HTML, Word or OpenDocument file, or the folder of a book (default: this folder)',
    '.',
  )
  .option(
    '--template <template>',
    'a built-in template or an installed theme by name, or a YAML file by path',
  )
  .addOption(
    new Option('--editor <editor>', 'what a click on a line opens').choices(EDITORS).default('vscode'),
  )
  .addOption(new Option('--port <port>', 'of this machine (default: a free one)').argParser(parsePort))
  .option('--no-open', 'print the address, and open no browser')
  .action(async (input: string, options: PreviewOptions) => {
    const { preview } = await import('./preview/index.ts')
    finish(await preview(input, options))
  })

program
  .command('check')
  .summary('Check finished files.')
  .description(
    'Read finished files back, compare them with their tree and with each other, and check the rules.',
  )
  .argument('<folder or file...>', 'the folder of a build, or some of its files')
  .option(
    '--judges',
    'also ask veraPDF, EPUBCheck, Ace, the Nu Html Checker and qpdf, where they are installed',
  )
  .option('-q, --quiet', 'print nothing but the differences')
  .option('--verbose', 'print each difference, not each kind')
  .option('--json', 'print one JSON document')
  .option('--sarif', 'print one SARIF document')
  .addOption(report())
  .action(async (names: string[], options: CheckOptions) => {
    if (await isGuarded(names, UNGUARDED.editions)) return finish((await runGuarded()) as ExitCode)
    const { check } = await import('./check.ts')
    finish(await check(names, options))
  })

program
  .command('repair')
  .summary('Put a plain text in order.')
  .description('Show how a plain text is put in order, and what is left to you.')
  .argument('<input>', 'a plain text file; - is standard input')
  .option(
    '--accept <rule[@line]>',
    'take a suggestion: all of a rule, or the one at a line; may be repeated',
    collect,
  )
  .option('--write', 'store the repaired text as Markdown beside the input')
  .action(async (input: string, options: RepairOptions) => {
    const { repair } = await import('./repair.ts')
    finish(await repair(input, options))
  })

program
  .command('explain')
  .summary('Show what a code means.')
  .description('Show what a code means: what is said with it, the way out, and an input that provokes it.')
  .argument(
    '[code]',
    'such as image-missing, or a word that codes are to be about (default: list all, with what they mean)',
  )
  .action(async (code: string | undefined) => {
    const { explain } = await import('./explain.ts')
    finish(await explain(code))
  })

for (const command of program.commands)
  if (['build', 'ast', 'pages', 'preview'].includes(command.name()))
    for (const option of inputOptions()) command.addOption(option)
addTools(program, finish)
for (const command of program.commands)
  command.showHelpAfterError(`Run octavo help ${command.name()} to see how it is used.`)

/** `<input>` where one has to be named, `[input...]` where any number may be. */
function shownArgument(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

async function refuseTemplate(named: string): Promise<void> {
  const { misuseOfTemplate } = await import('./named-template.ts')
  const misuse = await misuseOfTemplate(named)
  if (misuse === undefined) return
  process.stderr.write(printable(`error: ${misuse}\n`))
  throw new CommanderError(EXIT.usage, 'octavo.template', misuse)
}

/** The last second of the year 9999: ISO 8601 and EPUB write a year in four digits. */
const LAST_SECOND = 253_402_300_799

/** Seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/). */
function parseEpoch(value: string | undefined): Date | undefined {
  if (!value) return undefined
  const date = new Date(Number(value) * 1000)
  if (!/^\d+$/.test(value) || !(Number(value) <= LAST_SECOND)) {
    program.error(
      `error: SOURCE_DATE_EPOCH is no whole number of seconds before the year 10000: ${JSON.stringify(value)}`,
    )
  }
  return date
}

function finish(code: ExitCode): void {
  process.exitCode = isCut && code === EXIT.done ? EXIT.failed : code
}

let isCut = false

/**
 * A reader such as `head` may close the pipe early, and a disk may be full: what is made is made all the same, but the
 * run does not end as if all had been said.
 */
function goOnWhenCut(stream: NodeJS.WriteStream, name: string): void {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (!isCut && stream === process.stdout)
      process.stderr.write(`octavo: ${name} has been cut off (${code}); what was to be made is made\n`)
    isCut = true
    finish((process.exitCode ?? EXIT.done) as ExitCode)
  })
}

/** Whatever nobody has caught: one sentence, and no file is half written. */
function failWith(error: unknown): void {
  process.stderr.write(`octavo: error: ${sentenceOf(error)}\n`)
  process.exit(EXIT.failed)
}

if (isMainThread) {
  goOnWhenCut(process.stdout, 'standard output')
  goOnWhenCut(process.stderr, 'standard error')
  process.on('uncaughtException', failWith)
} else takePlace()
try {
  const commands = program.commands.map((command) => command.name())
  await program.parseAsync(meant(process.argv.slice(2), commands), { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) finish(error.exitCode === 0 ? EXIT.done : EXIT.usage)
  else if (isMainThread) failWith(error)
  else throw error
}
