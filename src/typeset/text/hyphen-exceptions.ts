/**
 * Words that the patterns of a language divide wrongly, with a hyphen at every place where they may be divided; those
 * that a reader takes for another word when they are divided there have none. `*` stands for any ending.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // First the fourteen of Plain TeX’s hyphen.tex, without which Liang’s patterns are not meant to be used (The TeXbook,
  // appendix H). Then prefixes before vowels and compounds, as Merriam-Webster’s Collegiate Dictionary divides them.
  'en-us':
    'as-so-ciate as-so-ciated dec-li-na-tion oblig-a-tory phil-an-throp* present project reci-procity ' +
    're-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion ta-ble ' +
    're-en* re-es-tab* re-emerg* re-ad-just* re-ad-mit* re-ad-dress* re-ap-pear* re-ap-prais* re-ap-ply* re-ap-pli* ' +
    're-awak* re-cre-ate re-in-vent* re-is-sue* re-ig-nite* re-arm* re-use* re-us-a* ' +
    'code-name* co-au-thor* co-ed-i-tor* co-pi-lot* co-sign* co-work-er* co-own-er* ' +
    'un-im-por-tant* un-im-port* un-in-ter-est* dis-har-mon* mis-hap* off-line on-line news-let-ter* data-set* data-sheet* ' +
    'so-cio-eco-nom* dem-o-crat* aris-to-crat* bu-reau-crat* math-e-ma-ti-cian* phys-i-cist* psy-cho-ther-a-p* ' +
    'home-own-er* no-where where-as there-by pipe-line* ped-o-phile* arach-no-pho-bi* hy-dro-pho-bi* super-ego*',
  // Duden, Die deutsche Rechtschreibung, »Worttrennung«: nothing is divided so that it misleads.
  'de-1996':
    'mor-gen-thau* beinhal-tung* kreis-chor* nennwert-herab-set-zung* altbau-erhal-tung* urin-stinkt',
}

/** UTF-16 offsets in a word, rising. */
type Points = readonly number[]

/** Where the parts of a word meet. */
export function seamsOf(parts: readonly string[]): number[] {
  let offset = 0
  return parts.slice(0, -1).map((part) => {
    offset += part.length
    return offset
  })
}

/** The places of the listed words, and those of `byPatterns` in all others and behind a listed beginning. */
export function withExceptions(
  patterns: string,
  byPatterns: (word: string) => Points,
): (word: string) => Points {
  const listed = new Map<string, Points>()
  const beginnings = new Map<string, Points>()
  for (const entry of EXCEPTIONS[patterns]?.split(' ') ?? []) {
    const isBeginning = entry.endsWith('*')
    const parts = entry.replace('*', '').split('-')
    const known = isBeginning ? beginnings : listed
    known.set(parts.join(''), seamsOf(parts))
  }
  const longest = Math.max(0, ...Array.from(beginnings.keys(), (beginning) => beginning.length))
  return (word) => {
    const lower = word.toLowerCase()
    const whole = listed.get(lower) ?? listed.get(lower.replace(/s$/, ''))
    if (whole) return whole
    for (let end = Math.min(longest, lower.length); end > 0; end--) {
      const points = beginnings.get(lower.slice(0, end))
      if (points) return [...points, ...byPatterns(word).filter((point) => point >= end)]
    }
    return byPatterns(word)
  }
}
