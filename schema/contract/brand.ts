/** A value of `T` that only its own constructor may produce, so that two kinds of text cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
declare const brand: unique symbol;

/** The social-security code of a citizen (mã số an sinh xã hội): opaque, random, never derived from personal data. */
export type CitizenId = Brand<string, 'CitizenId'>;
/** The opaque code of a household (hộ gia đình) in the code register. */
export type HouseholdId = Brand<string, 'HouseholdId'>;
/** A calendar date without time, `YYYY-MM-DD`, as it stands in the calendar of Asia/Ho_Chi_Minh. */
export type LocalDate = Brand<string, 'LocalDate'>;
