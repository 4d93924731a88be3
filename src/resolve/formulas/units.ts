/** Numbers and units of siunitx (Wright, “siunitx”, 3.0, chapters 3 and 4), as it sets them when nobody says otherwise. */
const QUANTITY =
  /\\(?:SI|qty)(?![a-zA-Z])(?:\[[^\]]{0,100}\])?\{([^{}]{0,100})\}\{((?:[^{}]|\{[^{}]{0,10}\}){1,200})\}/g
const UNIT = /\\(?:unit|si)(?![a-zA-Z])(?:\[[^\]]{0,100}\])?\{((?:[^{}]|\{[^{}]{0,10}\}){1,200})\}/g
const NUMBER = /\\num(?![a-zA-Z])(?:\[[^\]]{0,100}\])?\{([^{}]{1,100})\}/g

/** The names of its commands that are read. */
export const UNIT_COMMANDS = ['SI', 'qty', 'unit', 'si', 'num'] as const

const COMMAND = new RegExp(`\\\\(?:${UNIT_COMMANDS.join('|')})(?![a-zA-Z])`)

/**
 * TeX with numbers and units as TeX knows them: `\qty{9.81}{\metre\per\second\squared}` → `9.81\,\mathrm{m}\,\mathrm{s}^{-2}`.
 * What has a unit that nobody knows stays as it is.
 */
export function withUnits(tex: string): string {
  if (!COMMAND.test(tex)) return tex
  return tex
    .replaceAll(QUANTITY, (whole, number: string, unit: string) => {
      const shown = shownUnit(unit)
      if (shown === undefined) return whole
      return `{${shownNumber(number)}${/^\^\{[^{}]*\}$/.test(shown) ? '' : '\\,'}${shown}}`
    })
    .replaceAll(UNIT, (whole, unit: string) => {
      const shown = shownUnit(unit)
      return shown === undefined ? whole : `{${shown}}`
    })
    .replaceAll(NUMBER, (_, number: string) => `{${shownNumber(number)}}`)
}

/** `1.2e3` → `1.2\times 10^{3}`; five figures and more in threes. */
function shownNumber(number: string): string {
  const [, mantissa = '', exponent] = /^([^eEdD]*)(?:[eEdD]([+-]?\d+))?$/.exec(number.trim()) ?? []
  const power = exponent === undefined ? '' : `10^{${exponent.replace('+', '')}}`
  const figures = (mantissa || (power ? '' : number)).replaceAll(/(?<![.\d])\d{5,}/g, (whole) =>
    whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '\\,'),
  )
  return power && figures ? `${figures}\\times ${power}` : figures + power
}

const PREFIXES: Readonly<Record<string, string>> = {
  ...{ quecto: 'q', ronto: 'r', yocto: 'y', zepto: 'z', atto: 'a', femto: 'f', pico: 'p', nano: 'n' },
  ...{ micro: '\u00B5', milli: 'm', centi: 'c', deci: 'd', deca: 'da', deka: 'da', hecto: 'h', kilo: 'k' },
  ...{ mega: 'M', giga: 'G', tera: 'T', peta: 'P', exa: 'E', zetta: 'Z', yotta: 'Y', kibi: 'Ki', mebi: 'Mi' },
}

/** By their names, and by the short ones of siunitx that people use most. */
const UNITS: Readonly<Record<string, string>> = {
  ...{
    metre: 'm',
    meter: 'm',
    gram: 'g',
    kilogram: 'kg',
    second: 's',
    ampere: 'A',
    kelvin: 'K',
    mole: 'mol',
  },
  ...{
    candela: 'cd',
    hertz: 'Hz',
    newton: 'N',
    pascal: 'Pa',
    joule: 'J',
    watt: 'W',
    coulomb: 'C',
    volt: 'V',
  },
  ...{ farad: 'F', siemens: 'S', weber: 'Wb', tesla: 'T', henry: 'H', lumen: 'lm', lux: 'lx', radian: 'rad' },
  ...{ steradian: 'sr', becquerel: 'Bq', gray: 'Gy', sievert: 'Sv', katal: 'kat', minute: 'min', hour: 'h' },
  ...{
    day: 'd',
    hectare: 'ha',
    litre: 'L',
    liter: 'L',
    tonne: 't',
    electronvolt: 'eV',
    dalton: 'Da',
    bar: 'bar',
  },
  ...{
    decibel: 'dB',
    bel: 'B',
    neper: 'Np',
    bit: 'bit',
    byte: 'B',
    astronomicalunit: 'au',
    angstrom: '\u00C5',
  },
  ...{ percent: '\\%', ohm: '\u03A9', nm: 'nm', um: '\u00B5m', mm: 'mm', cm: 'cm', m: 'm', km: 'km' },
  ...{ mg: 'mg', g: 'g', kg: 'kg', ms: 'ms', s: 's', Hz: 'Hz', kHz: 'kHz', MHz: 'MHz', GHz: 'GHz', N: 'N' },
  ...{
    Pa: 'Pa',
    kPa: 'kPa',
    J: 'J',
    kJ: 'kJ',
    eV: 'eV',
    W: 'W',
    kW: 'kW',
    V: 'V',
    mV: 'mV',
    A: 'A',
    mA: 'mA',
  },
  ...{ K: 'K', mol: 'mol', L: 'L', mL: 'mL' },
}

/** Those that stand as signs above the line. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ degree: '^{\\circ}', arcminute: '^{\\prime}', arcsecond: '^{\\prime\\prime}' },
  ...{ celsius: '^{\\circ}\\mathrm{C}', degreeCelsius: '^{\\circ}\\mathrm{C}' },
}

/** Powers that stand before a unit, and behind it. */
const BEFORE: Readonly<Record<string, number>> = { square: 2, cubic: 3 }
const BEHIND: Readonly<Record<string, number>> = { squared: 2, cubed: 3 }

interface Unit {
  readonly shown: string
  power: number
}

/** Commands one behind the other, or letters with powers; nothing where one of them is unknown. */
function shownUnit(source: string): string | undefined {
  if (!source.includes('\\')) return `\\mathrm{${source.replaceAll(/[.~]/g, '\\,')}}`
  const units: Unit[] = []
  let [prefix, power] = ['', 1]
  for (const [, raised, name = ''] of source.matchAll(/\\tothe\{(-?\d+)\}|\\([a-zA-Z]+)|\S/g)) {
    const last = units.at(-1)
    const more = raised === undefined ? BEHIND[name] : Number(raised)
    if (name === 'per') power *= -1
    else if (PREFIXES[name] !== undefined) prefix += PREFIXES[name]
    else if (BEFORE[name] !== undefined) power *= BEFORE[name]
    else if (more !== undefined && last) last.power *= more
    else {
      const shown = SIGNS[name] ?? (UNITS[name] && `\\mathrm{${prefix}${UNITS[name]}}`)
      if (shown === undefined) return undefined
      units.push({ shown, power })
      ;[prefix, power] = ['', 1]
    }
  }
  return units.map((unit) => (unit.power === 1 ? unit.shown : `${unit.shown}^{${unit.power}}`)).join('\\,')
}
