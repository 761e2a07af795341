export const languages = ['en', 'uk'] as const
export type Language = (typeof languages)[number]

/** The chosen language, else Ukrainian where the browser asks for it, else English. */
export function languageOf(chosen: Language | null, preferred: readonly string[]): Language {
  if (chosen) return chosen
  const first = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => languages.some((language) => language === tag))
  return first === 'uk' ? 'uk' : 'en'
}
