import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../src/readers/shared/calendar-date.ts'

describe('calendarDate', () => {
  it.each([
    ['2025-11-20', '2025-11-20'],
    ['2025-11-20T08:00:00+01:00', '2025-11-20'],
    ['2025-11', '2025-11'],
    ['1851', '1851'],
    ['20 November 2025', '2025-11-20'],
    ['3rd Feb. 2024', '2024-02-03'],
    ['November 20, 2025', '2025-11-20'],
    ['Sept 2, 2025', '2025-09-02'],
    ['November 2025', '2025-11'],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2025', undefined],
    ['2025-13-01', undefined],
    ['2025-00', undefined],
    ['20/11/2025', undefined],
    ['20 Brumaire 2025', undefined],
    ['yesterday', undefined],
  ])('%s is %s', (text, date) => {
    expect(calendarDate(text)).toBe(date)
  })
})
