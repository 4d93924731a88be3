/** node set-typst.mjs FONTS MAIN.typ OUT.pdf: what the command `typst compile` does, tagged as it is by default. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [fonts, main, output] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace: dirname(main), fontArgs: [{ fontPaths: [fonts] }] })
const result = compiler.compile({ mainFileContent: readFileSync(main, 'utf8') })
if (result.hasError()) {
  result.printErrors()
  process.exit(1)
}
writeFileSync(output, compiler.pdf(result.result, { pdfTags: true }))
