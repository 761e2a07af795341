import type { Language } from './language.ts'

/** Names of the data in Ukrainian; the data hold them in English. One that is not here is shown as it is. */
const ukrainian: Readonly<Record<string, string>> = {
  US: 'США',
  UAE: 'ОАЕ',
  Turkey: 'Туреччина',
  'Saudi Arabia': 'Саудівська Аравія',
  Qatar: 'Катар',
  Vatican: 'Ватикан',
  Belarus: 'Білорусь',
  ICRC: 'МКЧХ',
  UN: 'ООН',
  'Russian Defence Ministry': 'Міноборони РФ',
  'Ukrainian Coordination Headquarters': 'Координаційний штаб (Україна)',
  'Ukrainian President': 'Президент України',
  'Russian Human Rights Commissioner': 'Уповноважений з прав людини РФ',
  'Ukrainian Ombudsman': 'Омбудсман України',
  'UAE Foreign Ministry': 'МЗС ОАЕ',
}

export const nameIn = (language: Language, name: string): string => (language === 'uk' ? (ukrainian[name] ?? name) : name)
