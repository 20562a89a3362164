/** Times and spans as people read them. @module */

/** `12:04:31 UTC`. */
export const timeText = (epochSeconds: number): string =>
  `${new Date(epochSeconds * 1000).toISOString().slice(11, 19)} UTC`

/** `22 November 2026, 12:04:31 UTC`. */
export const dateText = (epochSeconds: number): string => {
  const date = new Date(epochSeconds * 1000)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${timeText(epochSeconds)}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A length of time with its two largest units: `1 h 5 min`, `58 min 12 s`, `0 s`. */
export function spanText(seconds: number): string {
  const whole = Math.abs(Math.round(seconds))
  const parts = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  if (first < 0) return '0 s'
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
