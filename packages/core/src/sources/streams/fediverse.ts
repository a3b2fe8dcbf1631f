/** An account of the fediverse by any of its addresses, as `https://host/@name`; undefined where that is not what it is. */
export function fediverseProfile(address: string): string | undefined {
  const parts = /^https?:\/\/([a-z0-9.-]{1,253}(?::\d{1,5})?)\/(?:users\/|@)([\w.-]{1,100})(?:[/?#]|$)/i.exec(
    address,
  );
  return parts === null ? undefined : profile(parts[1] as string, parts[2] as string);
}

/** The same for `@name@host`, with or without the first @. */
export function fediverseAccount(account: string): string | undefined {
  const parts = /^@?([\w.-]{1,100})@([a-z0-9.-]{1,253}(?::\d{1,5})?)$/i.exec(account.trim());
  return parts === null ? undefined : profile(parts[2] as string, parts[1] as string);
}

function profile(host: string, name: string): string {
  return `https://${host.toLowerCase()}/@${name}`;
}
