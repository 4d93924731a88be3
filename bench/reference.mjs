/**
 * Writes what the declarations of the package say as an article: node bench/reference.mjs FILE.md
 * TypeDoc asks for a TypeScript before 7; its compiler is the one that ts-json-schema-generator brings.
 */
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const ROOT = realpathSync(fileURLToPath(new URL('..', import.meta.url)))
const DIST = join(ROOT, 'dist')
const require = createRequire(createRequire(import.meta.url).resolve('ts-json-schema-generator'))
const ts = require('typescript')

/** Chapters, and the folders of `dist` that their declarations are of; what is in none of them goes to the first. */
const CHAPTERS = [
  ['What it does', /^$/],
  ['Pages', /^typeset\//],
  ['The tree', /^ast\//],
]

const FRONT = `---
title: Octavo from a program
subtitle: What the package declares
lang: en-GB
template: thesis
toc-depth: 2
number-sections: false
description: Every declaration of the package octavo, with what it says of itself.
---
`

/**
 * The article, as Markdown, and the types of the package that its declarations name without showing them.
 * `entry`: the declarations of a package.
 */
export function reference(entry = join(ROOT, 'dist/index.d.ts')) {
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  })
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry))
  const symbols = checker.getExportsOfModule(module)
  const exported = symbols
    .map((symbol) => entryOf(symbol, checker))
    .toSorted((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1))
  const chapters = CHAPTERS.map(([title], at) => {
    const own = exported.filter(({ file }) => chapterOf(file) === at)
    return `# ${title}\n\n${own.map(section).join('\n')}`
  })
  const shown = new Set(symbols.map((symbol) => origin(symbol, checker)))
  const unnamed = [...shown].flatMap(({ declarations: [first] }) => namedIn(first, checker))
  return {
    text: `${FRONT}\n${chapters.join('\n')}`,
    unnamed: new Set(unnamed.filter((symbol) => !shown.has(symbol)).map(({ name }) => name)),
  }
}

function origin(symbol, checker) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** The types and values of `dist` that a declaration names. */
function namedIn(node, checker) {
  const own = [node.typeName, node.exprName, node.expression].filter((name) => name && ts.isIdentifier(name))
  const symbols = own.flatMap((name) => checker.getSymbolAtLocation(name) ?? [])
  const inside = []
  ts.forEachChild(node, (child) => {
    inside.push(...namedIn(child, checker))
  })
  const isOurs = ({ flags, declarations = [] }) =>
    !(flags & ts.SymbolFlags.TypeParameter) && declarations[0]?.getSourceFile().fileName.startsWith(DIST)
  return [...symbols.map((symbol) => origin(symbol, checker)).filter(isOurs), ...inside]
}

function entryOf(symbol, checker) {
  const aliased = origin(symbol, checker)
  const [first] = aliased.declarations
  const declared = ts.isVariableDeclaration(first) ? first.parent.parent : first
  return {
    name: symbol.name,
    file: relative(DIST, first.getSourceFile().fileName),
    isCalled: Boolean(aliased.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class)),
    said: ts.displayPartsToString(aliased.getDocumentationComment(checker)),
    declared: declared
      .getText()
      .replace(/^export (?:declare )?/, '')
      .replace(new RegExp(`\\b${aliased.name}\\b`), symbol.name),
  }
}

function chapterOf(file) {
  return Math.max(
    0,
    CHAPTERS.findIndex(([, folder]) => folder.test(file)),
  )
}

/** What can be called comes first. */
function rank({ isCalled }) {
  return isCalled ? 0 : 1
}

function section({ name, said, declared }) {
  return `## \`${name}\`\n\n${said ? `${said}\n\n` : ''}\`\`\`ts\n${declared}\n\`\`\`\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file] = process.argv
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, reference().text)
}
