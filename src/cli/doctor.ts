import { availableParallelism, totalmem } from 'node:os'
import process from 'node:process'
import { getHeapStatistics } from 'node:v8'
import { JUDGES } from '../proof/index.ts'
import { loadTemplate } from '../templates/index.ts'
import { VERSION } from '../version.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { findJudge } from './judges.ts'
import { colorsFor, hanging, plural } from './terminal.ts'
import { diskWorld } from './world.ts'

interface Examined {
  readonly what: string
  /** What was found. */
  readonly said: string
  /** What is to be done, where no build goes without it. */
  readonly remedy?: string
  /** Whether it is not there, and need not be. */
  readonly isAbsent?: true
}

/** Tells what a build finds on this machine, and what is missing. Fails where no build can be made. */
export async function doctor(): Promise<ExitCode> {
  const needed = [machine(), await fonts(), await images()]
  const judges = JUDGES.map(judge)
  const width = Math.max(...[...needed, ...judges].map(({ what }) => what.length))
  const { bold } = colorsFor(process.stdout)
  process.stdout.write(`${bold(`Octavo ${VERSION}`)}\n${needed.map((one) => lineOf(one, width)).join('')}`)
  process.stdout.write(
    `Asked by octavo check --judges only:\n${judges.map((one) => lineOf(one, width)).join('')}`,
  )
  return needed.some(({ remedy }) => remedy !== undefined) ? EXIT.failed : EXIT.done
}

function lineOf({ what, said, remedy, isAbsent }: Examined, width: number): string {
  const { green, yellow, red } = colorsFor(process.stdout)
  const mark = remedy !== undefined ? red('missing') : isAbsent ? yellow('absent ') : green('ok     ')
  const text = hanging(remedy === undefined ? said : `${said}; ${remedy}`, width + 11, process.stdout)
  return `${mark}  ${what.padEnd(width)}  ${text}\n`
}

function machine(): Examined {
  const heap = gigabytes(getHeapStatistics().heap_size_limit)
  const facts = [plural(availableParallelism(), 'processor'), `${gigabytes(totalmem())} of memory`]
  return {
    what: `Node.js ${process.versions.node}`,
    said: `${facts.join(', ')}, of which Node.js uses ${heap}`,
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`
}

async function fonts(): Promise<Examined> {
  const world = diskWorld('.')
  const { fonts: families } = await loadTemplate('news', world)
  const paths = Object.values(families).flatMap(({ faces }) => Object.values(faces))
  try {
    for (const path of paths) await world.packageFile(path)
    return {
      what: 'fonts',
      said: Object.values(families)
        .map(({ family }) => family)
        .join(', '),
    }
  } catch (error) {
    const said = (error as Error).message
    return { what: 'fonts', said, remedy: 'install Octavo anew' }
  }
}

/** The library is compiled for each system, and may be there for another one. Without it no picture is read. */
async function images(): Promise<Examined> {
  const { sharpIfThere } = await import('../images/index.ts')
  return (await sharpIfThere())
    ? { what: 'images', said: 'sharp reads them' }
    : {
        ...{ what: 'images', said: 'sharp, which reads them, lacks its part for this system' },
        ...{ remedy: 'npm install --include=optional sharp' },
      }
}

function judge(name: (typeof JUDGES)[number]): Examined {
  const { command, reason = '' } = findJudge(name)
  return command
    ? { what: name, said: [command.program, ...command.args].join(' ') }
    : { what: name, said: reason, isAbsent: true }
}
