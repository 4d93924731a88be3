import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from './folders.ts'

/** A composite Action as a runner does it: its scripts are run, and other Actions are told with what they are given. */
export interface ActionRun {
  /** Exit code of the step that failed, or 0. */
  readonly status: number
  readonly stdout: string
  /** What the Action gives to the job. */
  readonly outputs: Readonly<Record<string, string>>
  /** Names of the scripts that were run, in their order. */
  readonly ran: readonly string[]
  /** Other Actions by their names without version, with their inputs. */
  readonly used: ReadonlyMap<string, Readonly<Record<string, string>>>
}

interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** `github`: what the runner says of the job. `tools`: a folder of programs that come before those of the machine. */
interface Job {
  readonly cwd: string
  readonly inputs: Readonly<Record<string, string>>
  readonly github: Readonly<Record<string, string>>
  readonly tools: string
}

/** Runs action.yml of this checkout in a folder. */
export async function runAction({ cwd, inputs, github, tools }: Job): Promise<ActionRun> {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  const temp = join(cwd, '.runner')
  mkdirSync(temp)
  const facts = new Map([['runner.temp', temp]])
  for (const [name, value] of Object.entries(github)) facts.set(`github.${name}`, value)
  for (const [name, { default: usual }] of Object.entries<{ default: string }>(action.inputs))
    facts.set(`inputs.${name}`, inputs[name] ?? usual)
  const fill = (text: unknown) =>
    String(text).replaceAll(/\$\{\{ ([\w.]+) \}\}/g, (_, name: string) => facts.get(name) ?? '')
  const filled = (values: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value)]))

  let [status, stdout] = [0, '']
  const ran: string[] = []
  const used = new Map<string, Readonly<Record<string, string>>>()
  for (const [at, step] of (action.runs.steps as Step[]).entries()) {
    if (!isWanted(step.if, facts, status)) continue
    if (step.uses !== undefined) used.set(step.uses.replace(/@.*/, ''), filled(step.with))
    if (step.run === undefined) continue
    ran.push(step.name!)
    const output = join(temp, `output-${at}`)
    writeFileSync(output, '')
    const own = { GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: ROOT.replace(/\/$/, ''), GITHUB_OUTPUT: output }
    const env = { PATH: `${tools}:${process.env.PATH}`, HOME: cwd, ...own, ...filled(step.env) }
    const done = await bash(step.run, cwd, env)
    stdout += done.stdout
    status ||= done.status
    for (const [, name, value] of readFileSync(output, 'utf8').matchAll(/^(\w+)=(.*)$/gm))
      facts.set(`steps.${step.id}.outputs.${name}`, value!)
  }
  const values = Object.entries<{ value: string }>(action.outputs).map(([name, { value }]) => [name, value])
  return { status, stdout, ran, used, outputs: filled(Object.fromEntries(values)) }
}

/** `a == 'x' && b != ''`; behind a step that has failed only with `always()`. */
function isWanted(
  condition: string | undefined,
  facts: ReadonlyMap<string, string>,
  status: number,
): boolean {
  const terms = condition?.split(' && ') ?? []
  if (status !== 0 && !terms.includes('always()')) return false
  return terms.every((term) => {
    if (term === 'always()') return true
    const [, name, sign, value] = /^([\w.]+) ([!=])= '(.*)'$/.exec(term)!
    return ((facts.get(name!) ?? '') === value) === (sign === '=')
  })
}

/** As `shell: bash` is run there. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  return new Promise<{ status: number; stdout: string }>((resolve) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env })
    let stdout = ''
    child.stdout.on('data', (piece) => {
      stdout += piece
    })
    child.on('close', (code) => resolve({ status: code ?? 1, stdout }))
  })
}
