/**
 * A title as it stands within a sentence: its first letter small, but for abbreviations and names. No form
 * tells a name: a test compares how the course writes the first words of all titles (tests/content/names).
 */
export const lowerFirst = (text: string): string =>
  /^([A-Z]{2}|(Ana|Bo|Cognito|Facebook|Google|Lumen)\b)/.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1)
