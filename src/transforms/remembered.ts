/** Characters of all texts that are remembered: of a long book all. */
const MOST = 8_000_000

/**
 * A function of a text and of rules that remembers what it has given: a book that is built again after an edit has nearly
 * all of its texts. When they are too many it forgets them all, as it does those of rules that are gone.
 */
export function remembered<Rules extends object, Value>(
  make: (text: string, rules: Rules) => Value,
): (text: string, rules: Rules) => Value {
  let known = new WeakMap<Rules, Map<string, Value>>()
  let characters = 0
  return (text, rules) => {
    const made = known.get(rules)?.get(text)
    if (made !== undefined) return made
    characters += text.length
    if (characters > MOST) {
      known = new WeakMap()
      characters = text.length
    }
    const value = make(text, rules)
    known.set(rules, (known.get(rules) ?? new Map<string, Value>()).set(text, value))
    return value
  }
}
