import { type Article, walk } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'
import type { Template } from '../templates/index.ts'

/** Classes of blocks of which the template says nothing: each where it is met first. */
export function unstyledClasses(article: Article, { name, classes }: Template): readonly Finding[] {
  const findings = new Map<string, Finding>()
  walk(article, (node) => {
    if (node.type !== 'div') return
    if (Object.hasOwn(classes, node.class) || findings.has(node.class)) return
    findings.set(node.class, {
      code: 'class-unstyled',
      severity: 'warning',
      message: `the template ${name} says nothing of “${node.class}”, so these words look as all do`,
      ...(node.position && { position: node.position }),
      hint: `say under classes, in a template of your own, how text of ${node.class} looks, or take the name off`,
    })
  })
  return [...findings.values()]
}
