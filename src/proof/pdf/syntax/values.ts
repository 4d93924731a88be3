/** A dictionary, by names without their solidus. An entry that is null is none (ISO 32000-1, 7.3.7). */
export type Dict = ReadonlyMap<string, Value>

/** An object of a PDF (ISO 32000-1, 7.3). Strings are their bytes. */
export type Value = null | boolean | number | Uint8Array | Name | Ref | Stream | Value[] | Dict

/** A name without its solidus; each character is a byte. */
export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** An indirect reference: number and generation of an object. */
export class Ref {
  readonly num: number
  readonly gen: number
  constructor(num: number, gen: number) {
    this.num = num
    this.gen = gen
  }
}

export class Stream {
  readonly dict: Dict
  /** As they lie in the file, packed. */
  readonly bytes: Uint8Array
  constructor(dict: Dict, bytes: Uint8Array) {
    this.dict = dict
    this.bytes = bytes
  }
}

/** An indirect object, which its number leads to. */
export interface Indirect {
  readonly gen: number
  readonly value: Value
}

/** What references lead to, by their numbers. */
export type Objects = ReadonlyMap<number, Indirect>

/** What a reference leads to, or an object itself; nothing for null and where there is none (ISO 32000-1, 7.3.10). */
export function resolve(value: Value | undefined, objects: Objects): Value | undefined {
  let found = value
  for (let steps = 0; found instanceof Ref && steps < LONGEST_CHAIN; steps++) {
    const object: Indirect | undefined = objects.get(found.num)
    found = object?.gen === found.gen ? object.value : undefined
  }
  return found instanceof Ref ? undefined : (found ?? undefined)
}

/** References to references are nobody's; one may lead to itself. */
const LONGEST_CHAIN = 8
