/**
 * The compiled command line in a process that lives on: most of a short build is the loading of code and V8's first runs of it.
 * Each connection to the socket that is its argument sends the arguments of a run and its folder as JSON, and is answered with its exit status
 * and with what it has written. Runs wait for each other.
 */
import { syncBuiltinESMExports } from 'node:module'
import { createServer } from 'node:net'
import os from 'node:os'
import process from 'node:process'

const MAIN = new URL('../../dist/cli/program.js', import.meta.url).href
const [, , socket] = process.argv

// A thread for screens would be new to each run. What is made without it is the same.
os.availableParallelism = () => 1
syncBuiltinESMExports()
// The command line listens to them anew in each run.
for (const emitter of [process, process.stdout, process.stderr]) emitter.setMaxListeners(0)

let runs = 0

async function run({ args, cwd }) {
  process.chdir(cwd)
  const written = { stdout: [], stderr: [] }
  const streams = Object.keys(written).map((name) => [name, process[name].write])
  for (const [name] of streams)
    process[name].write = (chunk, ...more) => {
      written[name].push(Buffer.from(chunk))
      more.at(-1)?.()
      return true
    }
  process.argv = [process.execPath, MAIN, ...args]
  process.exitCode = 0
  // Evaluated anew, as if it had just been started; all that it imports is there already.
  await import(`${MAIN}?run=${runs++}`)
  for (const [name, write] of streams) process[name].write = write
  const [stdout, stderr] = Object.values(written).map((chunks) => Buffer.concat(chunks).toString())
  return { status: process.exitCode, stdout, stderr }
}

let last = Promise.resolve()
createServer({ allowHalfOpen: true }, async (client) => {
  let sent = ''
  for await (const chunk of client.setEncoding('utf8').iterator({ destroyOnReturn: false })) sent += chunk
  last = last.then(() => run(JSON.parse(sent))).then((told) => client.end(JSON.stringify(told)))
}).listen(socket, () => process.send('ready'))
// It ends with the one who has started it.
process.on('disconnect', () => process.exit())
