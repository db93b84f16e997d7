/** A copy in which each text and address has English too, as an operator writes it who has that language. */
export function withEnglish<T>(config: T): T {
  return JSON.parse(JSON.stringify(config), (_key, value: { kk?: unknown; ru?: unknown } | null) => {
    if (typeof value?.kk !== "string" || typeof value.ru !== "string") return value;
    const isAddress = /^(?:https:|\/)/.test(value.ru);
    return {
      ...value,
      en: isAddress ? value.ru : `English of ${value.ru.length}${value.ru.includes("{date}") ? " {date}" : ""}`,
    };
  }) as T;
}
