import type { Heading, Node } from '../../../ast/index.ts'
import { isSame } from '../../../resolve/index.ts'
import type { Anchors } from './anchors.ts'
import type { ElementContext } from './context.ts'

/** All that markup asks of the publication around it, by what it asks about. */
const QUESTIONS = {
  ids: ({ anchors }, key) => anchors.ids.get(key),
  targets: ({ anchors }, id) => anchors.targets.get(id),
  notes: ({ anchors }, label) => anchors.notes.get(label),
  citations: ({ anchors }, id) => anchors.citations.get(id),
  pages: ({ anchors }, key) => anchors.pages.get(key),
  descriptions: ({ anchors }, key) => anchors.descriptions.get(key),
  hrefTo: ({ hrefTo }, id) => hrefTo(id),
  imageOf: ({ imageOf }, url) => imageOf(url),
  initials: ({ initials }, key) => initials.has(key),
} satisfies Record<string, (context: ElementContext, about: string) => unknown>

type Question = keyof typeof QUESTIONS

/** The answers that were given, each question once. */
interface Asked {
  readonly of: Readonly<Record<Question, Map<string, unknown>>>
  readonly levels: Map<Heading, number>
}

interface Kept {
  readonly facts: readonly unknown[]
  readonly asked: Asked
  readonly made: object
}

/** What was made last of the nodes that an object stands for, in each edition. */
const known = new WeakMap<Node, Map<ElementContext['edition'], Kept>>()

/** Markup that may come again as the same object. */
const kept = new WeakSet<object>()

/**
 * The markup of a stretch of the text, one element or a list of them. Where a process goes on, it is not made again as
 * long as `owner` and `facts` are the same and the publication answers all that it was asked as it did.
 */
export function remembered<Made extends object>(
  owner: Node,
  facts: readonly unknown[],
  context: ElementContext,
  make: (context: ElementContext) => Made,
): Made {
  if (!context.isRemembering) return make(context)
  const { edition, words, generated, classes, classed, dir, narrowTable, isInNote } = context
  const all = [...facts, words, generated, classes, classed, dir, narrowTable, isInNote]
  const editions = known.get(owner) ?? new Map<ElementContext['edition'], Kept>()
  known.set(owner, editions)
  const last = editions.get(edition)
  if (last && isSame(last.facts, all) && isAnsweredAlike(last.asked, context)) return last.made as Made
  const asked = nothingAsked()
  const made = make(noting(context, asked))
  for (const one of Array.isArray(made) ? made : [made]) keep(one)
  editions.set(edition, { facts: all, asked, made })
  return made
}

/** Notes that markup may come again as the same object, so that what is found out about it is worth keeping. */
export function keep<Made extends object>(made: Made): Made {
  kept.add(made)
  return made
}

export function isKept(made: object): boolean {
  return kept.has(made)
}

/** What is found out about markup, once of what is kept. */
export class FoundOut<Value> {
  private readonly values = new WeakMap<object, Value>()

  of(made: object, find: () => Value): Value {
    if (!kept.has(made)) return find()
    const before = this.values.get(made)
    if (before !== undefined) return before
    const found = find()
    this.values.set(made, found)
    return found
  }
}

function nothingAsked(): Asked {
  const names = Object.keys(QUESTIONS) as Question[]
  return {
    of: Object.fromEntries(names.map((name) => [name, new Map()])) as unknown as Asked['of'],
    levels: new Map(),
  }
}

function isAnsweredAlike({ of, levels }: Asked, context: ElementContext): boolean {
  for (const [heading, level] of levels) if (context.levelOf(heading) !== level) return false
  return Object.entries(of).every(([name, answers]) => {
    const ask = QUESTIONS[name as Question]
    for (const [about, answer] of answers) if (!isSame(ask(context, about), answer)) return false
    return true
  })
}

/** The same context, which notes what it is asked. What it is not asked by a name cannot be asked of it. */
function noting({ isRemembering: _, ...context }: ElementContext, { of, levels }: Asked): ElementContext {
  const ask = <Name extends Question>(name: Name, about: string): ReturnType<(typeof QUESTIONS)[Name]> => {
    const answer = QUESTIONS[name](context, about) as ReturnType<(typeof QUESTIONS)[Name]>
    of[name].set(about, answer)
    return answer
  }
  const asking = <Name extends Question & keyof Anchors>(name: Name) =>
    ({ get: (about: string) => ask(name, about) }) as unknown as Anchors[Name]
  return {
    ...context,
    anchors: {
      ids: asking('ids'),
      targets: asking('targets'),
      notes: asking('notes'),
      citations: asking('citations'),
      pages: asking('pages'),
      descriptions: asking('descriptions'),
      text: context.anchors.text,
    },
    initials: { has: (about: string) => ask('initials', about) } as ReadonlySet<string>,
    hrefTo: (about) => ask('hrefTo', about),
    imageOf: (about) => ask('imageOf', about),
    levelOf: (heading) => {
      const level = context.levelOf(heading)
      levels.set(heading, level)
      return level
    },
  }
}
