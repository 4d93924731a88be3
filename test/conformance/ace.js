/**
 * Runs Ace on many files in one browser; its command takes one file. Arguments: EPUB files. The report of each is written
 * into a folder beside it; what keeps Ace from one goes to standard error.
 */
import runner from '@daisy/ace-axe-runner-puppeteer'
import ace from '@daisy/ace-core'

await runner.launch()
const lasting = { ...runner, launch: async () => {}, close: async () => {} }
for (const epub of process.argv.slice(2)) {
  const options = { cwd: process.cwd(), outdir: `${epub}.ace`, silent: true, initLogger: true }
  await ace(epub, options, lasting).catch((error) => console.error(`${epub}: ${error}`))
}
await runner.close()
