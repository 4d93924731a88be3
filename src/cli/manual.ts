import type { Command } from 'commander'
import { VERSION } from '../version.ts'
import { describedOption } from './options.ts'

/** The page of the manual, in the macros of man(7), from what the commands say of themselves. */
export function manualOf(program: Command): string {
  const commands = program.commands.flatMap((command) => [
    `.SS octavo ${escaped(command.name())} ${escaped(command.usage().replace(/^\[options\] ?/, ''))}`,
    escaped(command.description()),
    ...command.registeredArguments
      .filter(({ description }) => description)
      .flatMap((argument) => item(argument.name(), argument.description)),
    ...command.options.flatMap((option) => item(option.flags, describedOption(option))),
  ])
  return [
    `.TH OCTAVO 1 "" "Octavo ${VERSION}"`,
    '.SH NAME',
    `octavo \\- ${escaped('publish one article as EPUB, PDF, press PDF and accessible HTML')}`,
    '.SH SYNOPSIS',
    '.B octavo',
    escaped('[command] [options] [input...]'),
    '.SH DESCRIPTION',
    escaped(program.description()),
    escaped('octavo FILE is octavo build FILE.'),
    '.SH COMMANDS',
    ...commands,
    '.SS Every command',
    ...item('-h, --help', 'show how it is used'),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.flatMap(([code, meaning]) => item(String(code), meaning)),
    '.SH ENVIRONMENT',
    ...item('SOURCE_DATE_EPOCH', 'the time that files carry where the article has no date'),
    ...item('NO_COLOR, FORCE_COLOR', 'whether messages are coloured'),
    '',
  ].join('\n')
}

const EXIT_STATUS = [
  [0, 'done'],
  [1, 'failed'],
  [2, 'not the way it is used'],
  [3, 'warnings, under --strict'],
  [4, 'a check failed'],
  [5, 'a repair needs review'],
] as const

function item(term: string, meaning: string): string[] {
  return ['.TP', `.B ${escaped(term)}`, escaped(meaning)]
}

/** Hyphens of options stay hyphens, and no line begins as a request. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&')
}
