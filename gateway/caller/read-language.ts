import type { Language } from '../../schema/contract/error-codes.js';

/** Vietnamese unless `Accept-Language` prefers English. */
export function readLanguage(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'vi';
  const quality = { vi: 0, en: 0 };
  for (const range of acceptLanguage.slice(0, 200).split(',')) {
    const [tag = '', weight] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/);
    const language = tag.split('-')[0];
    if (language === 'vi' || language === 'en')
      quality[language] = Math.max(quality[language], weight === undefined ? 1 : Number(weight) || 0);
  }
  return quality.en > quality.vi ? 'en' : 'vi';
}
