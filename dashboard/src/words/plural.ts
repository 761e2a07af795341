type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The form of a word that a number takes in a language. */
export const plural = (language: string, n: number, forms: Forms): string => forms[new Intl.PluralRules(language).select(n)] ?? forms.other
