const enough = 2_000;

const languages: readonly [script: RegExp, tag: string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Arabic}/gu, 'und-Arab'],
  [/\p{sc=Cyrillic}/gu, 'und-Cyrl'],
  [/\p{sc=Greek}/gu, 'el'],
];

/**
 * The language tag for a text whose language no source tells, from its script: it chooses letter shapes and word breaks
 * (Japanese and Chinese forms of a character), so that a script of many languages gets none of them. Latin letters are
 * taken for English, which papers are mostly in.
 */
export function textLanguage(text: string): string {
  const sample = text.slice(0, enough);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / Math.max(letters, 1);
  // A fifth of kana is Japanese, however many Chinese characters stand between.
  return languages.find(([script, tag]) => share(script) > (tag === 'ja' ? 0.2 : 0.5))?.[1] ?? 'en';
}
