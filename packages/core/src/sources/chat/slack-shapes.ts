/** What of a Slack export is read; every field may be missing or of another type in an old one. */
export interface SlackUser {
  readonly id?: unknown;
  readonly team_id?: unknown;
  readonly name?: unknown;
  readonly real_name?: unknown;
  readonly is_bot?: unknown;
  readonly is_restricted?: unknown;
  readonly is_ultra_restricted?: unknown;
  readonly profile?: SlackProfile;
}

export interface SlackProfile {
  readonly real_name?: unknown;
  readonly display_name?: unknown;
  readonly name?: unknown;
  readonly email?: unknown;
  readonly title?: unknown;
  readonly phone?: unknown;
  readonly team?: unknown;
  readonly api_app_id?: unknown;
}

export interface SlackChannel {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly members?: unknown;
  readonly is_general?: unknown;
}

export interface SlackMessage {
  readonly type?: unknown;
  readonly subtype?: unknown;
  readonly user?: unknown;
  readonly bot_id?: unknown;
  readonly text?: unknown;
  readonly ts?: unknown;
  readonly thread_ts?: unknown;
  readonly parent_user_id?: unknown;
  readonly reactions?: unknown;
  readonly user_profile?: SlackProfile;
  readonly hidden?: unknown;
}

/** Text that is there and not blank. */
export function textOr(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The objects of a JSON list; anything else in it is left out, a file that is no list gives none. */
export function objectsOf<T>(text: string): (T | undefined)[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  return parsed.map((item) => (typeof item === 'object' && item !== null ? (item as T) : undefined));
}
