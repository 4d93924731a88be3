// Runs `octavo preview` for the text in front, opens it in the browser, and leads it to the line of the caret.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Milliseconds that a caret rests before the page follows. */
const REST = 120

export class Preview {
  #child
  #address
  #waiting

  /** `told` is given the address when the pages are set, `failed` why there is none. */
  open(command, file, told, failed) {
    this.close()
    // npm installs commands for Windows as scripts, which only a shell runs: it takes no name from a file as a word of its own.
    const shell = process.platform === 'win32'
    const named = shell ? `"${file.replaceAll('"', '')}"` : file
    const child = spawn(command, ['preview', named, '--no-open', '--editor', 'vscode'], { shell })
    this.#child = child
    child.on('error', (error) => failed(error.message))
    child.stderr.on('data', () => {})
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (this.#child !== child || !line.startsWith('http://127.0.0.1:')) return
      this.#address = line
      told(line)
    })
  }

  /** Lines and columns count from 1. What leads nowhere, as in a text that is not previewed, is answered with 404. */
  follow(file, line, column) {
    if (this.#address === undefined) return
    clearTimeout(this.#waiting)
    const address = `${this.#address}show?${new URLSearchParams({ file, line, column })}`
    this.#waiting = setTimeout(() => void fetch(address).catch(() => {}), REST)
  }

  close() {
    clearTimeout(this.#waiting)
    this.#child?.kill()
    this.#child = undefined
    this.#address = undefined
  }
}
