import type { Voice } from "./voice";
import type { Locale } from "./words";

/** Every text that the engine says when the author said nothing. `{name}` is filled in by `fill`. */
const ja = {
  required: "入力してください。",
  number: "数値で入力してください。",
  numberMin: "{min}以上の数値を入力してください。",
  numberMax: "{max}以下の数値を入力してください。",
  integer: "整数で入力してください。",
  lengthMin: "{min}文字以上で入力してください。",
  lengthMax: "{max}文字以内で入力してください。",
  email: "メールアドレスの形式で入力してください。",
  phoneJp: "電話番号は0から始まる10桁または11桁の数字で入力してください。",
  phoneE164: "電話番号は「+」と国番号から入力してください。",
  url: "URLの形式で入力してください。",
  urlScheme: "http:// または https:// で始まるURLを入力してください。",
  date: "日付は「2026-04-01」の形式で入力してください。",
  dateMissing: "存在しない日付です。正しい日付を入力してください。",
  dateMin: "{min}以降の日付を入力してください。",
  dateMax: "{max}までの日付を入力してください。",
  timeMin: "{min}以降の時刻を入力してください。",
  timeMax: "{max}までの時刻を入力してください。",
  datetimeMin: "{min}以降の日時を入力してください。",
  datetimeMax: "{max}までの日時を入力してください。",
  time: "時刻は「09:30」の形式で入力してください。",
  datetime: "日時は「2026-04-01 09:30」の形式で入力してください。",
  enum: "次のいずれかで回答してください：{values}",
  regex: "入力の形式が正しくありません。",
  hiragana: "ひらがなで入力してください。",
  katakana: "全角カタカナで入力してください。",
  forbiddenWord: "「{word}」は使用できません。",
  forbidden: "使用できない文字や表現が含まれています。",
  unusable: "テキストまたはボタンで回答してください。",
  unusableChoice: "ボタンから選択してください。",
  unusableImage: "写真を送信してください。",
  unusableLocation: "位置情報を送信してください。",
  noInput: "—",
  confirmTitle: "入力内容の確認",
  confirmApply: "送信",
  confirmEdit: "修正",
  editPickerTitle: "修正する項目を選択してください。",
  editPickerBack: "戻る",
  cancelConfirm: "入力を中止しますか？",
  cancelAbort: "中止する",
  cancelContinue: "続ける",
  canceled: "中止しました。",
  timeoutRemind: "このまま入力がない場合、あと{{timeout.remaining_minutes}}分で終了します。",
  timeoutNotice: "一定時間入力がなかったため、終了しました。",
  definitionMissing: "申し訳ありません。この手続きを続けられなくなったため、終了しました。",
  budgetExceeded: "申し訳ありません。問題が発生しました。",
};

export type TextKey = keyof typeof ja;

const isTextKey = (key: string): key is TextKey => Object.hasOwn(ja, key);

/** Everything that an interaction may say in its own words. */
export const textKeys = Object.keys(ja).filter(isTextKey);

const en: Record<TextKey, string> = {
  required: "Please enter an answer.",
  number: "Please enter a number.",
  numberMin: "Please enter a number that is at least {min}.",
  numberMax: "Please enter a number that is at most {max}.",
  integer: "Please enter a whole number.",
  lengthMin: "Please enter at least {min} characters.",
  lengthMax: "Please enter at most {max} characters.",
  email: "Please enter a valid email address.",
  phoneJp: "Please enter a Japanese phone number: 10 or 11 digits, starting with 0.",
  phoneE164: "Please enter a phone number that starts with + and the country code.",
  url: "Please enter a valid URL.",
  urlScheme: "Please enter a URL that starts with http:// or https://.",
  date: "Please enter a date such as 2026-04-01.",
  dateMissing: "There is no such date. Please check it and try again.",
  dateMin: "Please enter a date on or after {min}.",
  dateMax: "Please enter a date on or before {max}.",
  timeMin: "Please enter a time from {min} on.",
  timeMax: "Please enter a time up to {max}.",
  datetimeMin: "Please enter a date and time from {min} on.",
  datetimeMax: "Please enter a date and time up to {max}.",
  time: "Please enter a time such as 09:30.",
  datetime: "Please enter a date and time such as 2026-04-01 09:30.",
  enum: "Please answer with one of these: {values}",
  regex: "The format is not right. Please check it and try again.",
  hiragana: "Please use hiragana only.",
  katakana: "Please use full-width katakana only.",
  forbiddenWord: "“{word}” cannot be used here.",
  forbidden: "Your answer contains something that cannot be used here.",
  unusable: "Please answer with text or the buttons.",
  unusableChoice: "Please choose one of the buttons.",
  unusableImage: "Please send a photo.",
  unusableLocation: "Please send your location.",
  noInput: "—",
  confirmTitle: "Please check your answers",
  confirmApply: "Send",
  confirmEdit: "Edit",
  editPickerTitle: "Which answer would you like to change?",
  editPickerBack: "Back",
  cancelConfirm: "Do you want to cancel?",
  cancelAbort: "Yes, cancel",
  cancelContinue: "Continue",
  canceled: "This has been canceled.",
  timeoutRemind: "This will end in {{timeout.remaining_minutes}} minutes unless you answer.",
  timeoutNotice: "This has ended because there was no answer for a while.",
  definitionMissing: "Sorry, this can no longer be continued and has ended.",
  budgetExceeded: "Sorry, something went wrong.",
};

const texts: Record<Locale, Record<TextKey, string>> = { ja, en };

/** What the interaction says instead, or else the default text, in the language of whoever reads it, with its values filled in. */
export function textOf(
  { locale, texts: own }: Voice,
  key: TextKey,
  values: Record<string, string | number> = {},
): string {
  const text = own?.[locale]?.[key] || texts[locale][key];
  return text.replaceAll(/(?<!\{)\{(\w+)\}(?!\})/g, (_, name: string) => String(values[name] ?? ""));
}

const separators: Record<Locale, string> = { ja: "、", en: ", " };

/** Several values as one list. */
export function listOf({ locale }: Voice, values: readonly string[]): string {
  return values.join(separators[locale]);
}
