const LONGEST = 100

/** Gives each text a name for a file: in ASCII, and unlike all that it has given before, in any case. */
export function fileNames(): (text: string) => string {
  const given = new Set<string>()
  return (text) => {
    const plain = text.replaceAll(/[^\w.-]+/g, '-').slice(0, LONGEST)
    let name = plain
    for (let count = 2; given.has(name.toLowerCase()); count++) name = `${plain}-${count}`
    given.add(name.toLowerCase())
    return name
  }
}
