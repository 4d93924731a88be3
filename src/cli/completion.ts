import type { Command, Option } from 'commander'
import { EDITIONS } from '../editions.ts'
import { LOOKS, LOOKS_ON_OTHER_PAPER } from '../looks.ts'
import type { Shell } from './shells.ts'

/** What can be typed in one command. */
interface Words {
  readonly command: string
  readonly options: readonly string[]
  /** Of options that take one of a few words. */
  readonly values: readonly (readonly [flag: string, words: readonly string[]])[]
}

/** A script that completes commands, options and the words of those that take one of a few. Names of files are the shell's. */
export function completionFor(shell: Shell, program: Command): string {
  const commands = program.commands.map((command): Words => {
    const options = command.options.filter(({ hidden }) => !hidden)
    return {
      command: command.name(),
      options: [...options.flatMap(({ long }) => long ?? []), '--help'],
      values: options.flatMap((option) => {
        const words = wordsOf(option)
        return words && option.long ? [[option.long, words] as const] : []
      }),
    }
  })
  return WRITERS[shell](commands)
}

function wordsOf({ long, argChoices }: Option): readonly string[] | undefined {
  if (argChoices) return argChoices
  if (long === '--to') return [...EDITIONS, 'all']
  return long === '--template' || long === '--pages-of' || long === '--eject'
    ? [...LOOKS, ...LOOKS_ON_OTHER_PAPER]
    : undefined
}

const WRITERS: Readonly<Record<Shell, (commands: readonly Words[]) => string>> = {
  bash: (commands) => `# octavo completion bash >> ~/.bashrc\n${bashScript(commands)}`,
  // zsh runs what bash has, by a bridge of its own.
  zsh: (commands) =>
    `# octavo completion zsh >> ~/.zshrc\nautoload -U +X compinit && compinit -u\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`,
  fish: fishScript,
  powershell: powershellScript,
}

function bashScript(commands: readonly Words[]): string {
  const names = commands.map(({ command }) => command)
  const cases = commands.map(({ command, options, values }) => {
    const ofValues = values.map(([flag, words]) => `      ${flag}) words='${words.join(' ')}'; flags= ;;`)
    return [
      `    ${command})`,
      `      flags='${options.join(' ')}'`,
      ...(ofValues.length > 0 ? ['      case "$before" in', ...ofValues, '      esac'] : []),
      '      ;;',
    ].join('\n')
  })
  return `_octavo() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words= flags=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names.join(' ')}' -- "$word") $(compgen -f -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;;
    *) if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word"))
       else COMPREPLY=($(compgen -f -- "$word")); fi ;;
  esac
}
complete -o filenames -F _octavo octavo
`
}

function fishScript(commands: readonly Words[]): string {
  const lines = commands.flatMap(({ command, options, values }) => {
    const within = `complete -c octavo -n '__fish_seen_subcommand_from ${command}'`
    return [
      `complete -c octavo -n __fish_use_subcommand -a ${command}`,
      ...options.map((option) => {
        const words = values.find(([flag]) => flag === option)?.[1]
        return `${within} -l ${option.slice(2)}${words ? ` -x -a '${words.join(' ')}'` : ''}`
      }),
    ]
  })
  return `# octavo completion fish > ~/.config/fish/completions/octavo.fish\n${lines.join('\n')}\n`
}

function powershellScript(commands: readonly Words[]): string {
  const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ')
  const options = commands.map(({ command, options }) => `    '${command}' = @(${quoted(options)})`)
  const values = new Map(commands.flatMap((one) => one.values))
  const ofValues = [...values].map(([flag, words]) => `    '${flag}' = @(${quoted(words)})`)
  return `# octavo completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName octavo -ScriptBlock {
  param($word, $ast, $cursor)
  $options = @{
${options.join('\n')}
  }
  $values = @{
${ofValues.join('\n')}
  }
  $said = @($ast.CommandElements | ForEach-Object { "$_" })
  $before = if ($word) { $said[-2] } else { $said[-1] }
  $found = if ($values.ContainsKey($before)) { $values[$before] }
    elseif ($said.Count -gt 1 -and $options.ContainsKey($said[1])) { $options[$said[1]] }
    else { $options.Keys }
  $found | Where-Object { $_ -like "$word*" } | Sort-Object
}
`
}
