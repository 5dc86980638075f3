let known: Promise<ReadonlySet<string>> | undefined;

/** Some tens of thousands of words, loaded when the first password is set. */
async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map(folded));
}

/** As it is compared: composed alike, in lower case. */
const folded = (password: string) => password.normalize('NFKC').toLowerCase();

/** Whether the password is among the commonest of those that have leaked, in any case of its letters. */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= load();
  return (await known).has(folded(password));
}
