/** Hosts that many people share: the address of the host alone says nothing about who somebody is. */
const SHARED =
  /^(www\.)?(facebook|google|twitter|x|linkedin|instagram|youtube|medium|wordpress|blogger|blogspot|github|tumblr|substack|gravatar|mastodon|bsky)\.(com|org|social|app)$/;

/** The address of somebody's own site, undefined where it is none or names only a host that many share. */
export function siteOf(address: string | undefined): string | undefined {
  const parts = /^https?:\/\/([^\s/?#<>"]{3,253})(\/[^\s?#<>"]*)?/i.exec(address?.trim() ?? '');
  if (parts === null) return undefined;
  const [, host = '', path = ''] = parts;
  if (path.replace(/\/+$/, '') === '' && SHARED.test(host.toLowerCase())) return undefined;
  return address?.trim();
}
